import { executeServerCommand } from '@web/test-runner-commands';

/* What tests need of the browser that they run in, beyond the web itself, and whether it has it. */

const inSummer = new Date('2023-07-01T12:00:00Z');
const hourInCairo = inSummer.toLocaleTimeString('en-GB', { timeZone: 'Africa/Cairo' }).slice(0, 2);

const chromium = navigator.userAgent.includes('Chrome/');

const HAS = {
  /** Only Chromium can be told to force colours. */
  'forced colours': chromium,
  /** WebKitGTK uses the system's: Debian 12 has that of 2022, before Egypt's summer time. */
  'zone data of 2023': hourInCairo === '15',
};

/**
 * A test of what not every engine has. Where it is missing, the test is left out, and its name says
 * in the report why.
 */
export function itNeeds(
  need: keyof typeof HAS,
  name: string,
  test: () => void | Promise<void>,
): void {
  (HAS[need] ? it : it.skip)(`${name} (needs ${need})`, test);
}

/** A page in the few colours that a visitor has chosen, until the returned function is called. */
export async function forceColours(): Promise<() => Promise<void>> {
  await executeServerCommand('forced-colours', 'active');
  return () => executeServerCommand('forced-colours', 'none');
}

/**
 * The milliseconds that something may take, set by what Chromium needs. Elsewhere they only find
 * what runs away: those engines draw in software, and their tools are slower.
 */
export const within = (milliseconds: number): number => milliseconds * (chromium ? 1 : 5);
