import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reach } from './reach.mjs';

/** The compiler describes every module; what no entry leads to, nobody can read. */
export const withoutUnreachedTypes = (root) => ({
  name: 'without-unreached-types',
  writeBundle() {
    const reached = reach(root);
    for (const name of readdirSync(join(root, 'dist'), { recursive: true })) {
      const path = join('dist', name);
      if (path.endsWith('.d.ts') && !reached.has(path)) rmSync(join(root, path));
    }
  },
});
