import { readFileSync } from 'node:fs';

/** The lines of a file that a guide quotes: all, or those between its marks, as if they stood alone. */
export function snippet(path) {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const [, marked] = /<!-- snippet -->\n([^]*?)\n *<!-- end -->/.exec(text) ?? [];
  const [indent] = /^ */.exec(marked ?? '');
  return (marked ?? text).trim().replaceAll(`\n${indent}`, '\n');
}
