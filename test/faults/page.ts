/*
 * How a test speaks to the fault server (test/support/fault-server.mjs). By the browser's own fetch,
 * whatever the test makes of `window.fetch`, and in real time, whatever it makes of the clock.
 */
const fetch = globalThis.fetch.bind(globalThis);
const setTimeout = globalThis.setTimeout.bind(globalThis);
const realTime = performance.now.bind(performance);

/** How long a test waits for what must come, in ms. */
const PATIENCE = 8000;

/** One answer; see send.mjs for what each field means. */
export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly json?: unknown;
  readonly type?: string;
  readonly cors?: '*' | 'none' | 'twice';
  readonly headers?: Readonly<Record<string, string>>;
  readonly encoding?: 'plain' | 'bom' | 'utf-16' | 'invalid-utf-8' | 'bomb' | 'broken-gzip';
  readonly how?: 'whole' | 'hang' | 'drip' | 'short' | 'cut' | 'reset' | 'endless';
}

export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the connection still stands. */
  readonly open: boolean;
  /** Whether all of the answer went out. */
  readonly sent: boolean;
}

export interface Places {
  /** Where the pages are. */
  readonly origin: string;
  /** The same pages on another origin. */
  readonly other: string;
  /** Where nobody listens. */
  readonly closed: string;
}

let places: Promise<Places> | undefined;

export const faultServer = (): Promise<Places> =>
  (places ??= fetch('/__faults').then((answer) => answer.json() as Promise<Places>));

let pages = 0;
export const newName = (): string => `p${crypto.randomUUID().slice(0, 8)}-${pages++}`;

export async function program(name: string, what: object): Promise<void> {
  await fetch(`/__faults/${name}`, { method: 'POST', body: JSON.stringify(what) });
}

export async function askedOf(name: string): Promise<Asked[]> {
  return (await fetch(`/__faults/${name}`)).json() as Promise<Asked[]>;
}

/** Lets the browser do something else, in real time. */
export const breathe = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds, in real time: a test that waits for ever would hold up the next. */
export async function until(holds: () => unknown): Promise<void> {
  const end = realTime() + PATIENCE;
  while (!(await holds())) {
    if (realTime() > end) throw new Error(`it never came: ${holds}`);
    await breathe(4);
  }
}
