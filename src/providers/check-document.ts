import { checkIds } from './check-ids.js';
import { checkSense } from './check-sense.js';
import { misfits } from './native-schema.js';
import type { Path, Problem, Report } from './problem.js';

/*
 * What is wrong with a document that somebody wrote, all of it at once.
 *
 * An error is what readers lose or take for something else: what is not as the schema has it, what
 * is dropped because it refers to nothing. A command that checks fails because of it.
 *
 * A hint is what readers take as it stands, but was probably not meant so: a field that nobody
 * knows, an incident whose last update says that it is over while its status does not. Such
 * documents work, and what mirrors write may be among them, because providers do so too: no error.
 */

export type { Problem } from './problem.js';

const LONGEST = 60;

/** The value at a path; undefined where there is none. */
function found(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    const isThere = typeof here === 'object' && here !== null && Object.hasOwn(here, key);
    here = isThere ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return here;
}

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    // A value that came from no JSON, such as one that holds itself.
  }
  const letters = Array.from((json ?? typeof value).slice(0, 2 * LONGEST));
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** "components[3].status"; a key that is no plain name stands in brackets, as JSON. */
const written = (path: Path): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    const name = String(key);
    if (!NAME.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before ? `${before}.${name}` : name;
  }, '');

/** All that is wrong with a document, the errors first. */
export function checkDocument(value: unknown): Problem[] {
  const problems = new Map<string, Problem>();
  const report: Report = (severity, path, expected) => {
    const place = written(path);
    // What is of the wrong kind need not make sense as well.
    if (problems.has(place)) return;
    problems.set(place, { severity, path: place, value: short(found(value, path)), expected });
  };
  for (const { path, expected, stranger } of misfits(value)) {
    report(stranger ? 'hint' : 'error', path, expected);
  }
  checkIds(value, report);
  checkSense(value, report);
  const all = [...problems.values()];
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'hint'),
  ];
}
