import { existsSync, readFileSync } from 'node:fs';

/** A corpus that is kept beside the repository, not in it; undefined where it is not there. */
export function corpus(name) {
  const path = new URL(`../../../shared/corpora/${name}.json`, import.meta.url);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** For tests that cannot run without it. */
export const without = (found) =>
  found ? {} : { skip: 'the corpus is not beside the repository' };
