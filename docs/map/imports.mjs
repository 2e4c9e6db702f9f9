// The folders of src/, and which imports from which, as dependency-cruiser finds them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A folder of src/, or a file that lies beside them. */
const folderOf = (path) => /^src\/([^/]+)/.exec(path)?.[1];

/** How many folders lie below one, one upon the other. Imports go one way, or this has no end. */
function depthOf(name, folders, above = []) {
  if (above.includes(name)) throw new Error(`a circle of imports: ${[...above, name].join(' → ')}`);
  const below = [...folders.get(name).imports];
  return Math.max(0, ...below.map((one) => 1 + depthOf(one, folders, [...above, name])));
}

/** Folders from the top to the bottom: name, files, lines, and the folders it imports from. */
export function foldersOfSource() {
  const args = [CRUISE, 'src', '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: ROOT, maxBuffer: 1e9 });
  const folders = new Map();
  for (const { source, dependencies } of JSON.parse(output).modules) {
    const name = folderOf(source);
    if (!name) continue;
    if (!folders.has(name)) folders.set(name, { name, files: 0, lines: 0, imports: new Set() });
    const folder = folders.get(name);
    folder.files += 1;
    folder.lines += readFileSync(join(ROOT, source), 'utf8').split('\n').length - 1;
    for (const { resolved } of dependencies) {
      const other = folderOf(resolved);
      if (other && other !== name) folder.imports.add(other);
    }
  }
  for (const folder of folders.values()) folder.depth = depthOf(folder.name, folders);
  return [...folders.values()].sort(
    (one, two) => two.depth - one.depth || one.name.localeCompare(two.name),
  );
}
