// What of the package somebody can get at, starting from the addresses in package.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"`](\.{1,2}\/[^'"`]+|#\w+)['"`]/g;

const strings = (value) =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);

/** The files of a target of "exports"; one with a star stands for many. */
function filesOf(root, target) {
  const [before, after] = target.split('*');
  if (after === undefined) return [join(target)];
  return readdirSync(join(root, dirname(`${before}x`)))
    .map((name) => join(dirname(`${before}x`), name))
    .filter((path) => path.startsWith(join(before)) && path.endsWith(after));
}

/**
 * Paths, from `root`, of all files that package.json names and all that those import, types too.
 *
 * @param {string} root  a folder that holds package.json and dist
 * @param {string[]} [others]  more to begin with
 */
export function reach(root, others = []) {
  const { exports, imports, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const reached = new Set();
  const follow = (path) => {
    if (reached.has(path) || !existsSync(join(root, path))) return;
    reached.add(path);
    if (!/\.(?:js|d\.ts)$/.test(path)) return;
    for (const [, name] of readFileSync(join(root, path), 'utf8').matchAll(IMPORTED)) {
      if (name.startsWith('#')) strings(imports[name]).forEach((target) => follow(join(target)));
      else {
        const target = join(dirname(path), name);
        follow(path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
      }
    }
  };
  for (const target of [...strings(exports), ...strings(bin)]) {
    filesOf(root, target).forEach(follow);
  }
  others.forEach(follow);
  return reached;
}
