import { expect } from 'chai';
import { faultServer } from './page.js';
import { ROWS, titleOf, type Section } from './rows.mjs';
import { Scene } from './scene.js';

const done = new Set<number>();

interface RowOptions {
  /** Whether deadlines and pauses stand still too. */
  readonly stopped?: boolean;
}

/** The test of one row: what it observes by the way counts as much as what it asserts. */
export function row(
  number: number,
  test: (scene: Scene) => Promise<void>,
  { stopped = false }: RowOptions = {},
): void {
  const found = ROWS.find((one) => one.number === number);
  if (!found) throw new Error(`there is no row ${number}`);
  done.add(number);
  it(titleOf(found), async function () {
    this.timeout(20_000);
    const scene = new Scene(await faultServer());
    scene.begin(stopped);
    const found: unknown[] = [];
    await test(scene).catch((error: unknown) => found.push(error));
    found.push(...scene.end());
    const [first, ...more] = found;
    if (!first) return;
    // What was seen by the way is told too: a false green must not hide behind another failure.
    if (!(first instanceof Error) || first instanceof DOMException)
      throw new Error(found.join('; '));
    first.message = [first.message, ...more].join('; ');
    throw first;
  });
}

/** Says which rows of a section have no test. */
export function complete(section: Section): void {
  it(`each row on ${section} has its test`, () => {
    const rows = ROWS.filter((one) => one.section === section);
    expect(rows.filter(({ number }) => !done.has(number))).deep.equal([]);
  });
}
