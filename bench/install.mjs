// What the others need stands in bench/package.json, so that the project's own install stays light.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = new URL('./', import.meta.url);
const read = (path) => readFileSync(new URL(path, bench), 'utf8');

/** Whether the packages are there, in the versions that the lock file names. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(new URL(note, bench))) return false;
  const present = JSON.parse(read(note)).packages;
  const wanted = JSON.parse(read('package.json')).dependencies;
  return Object.entries(wanted).every(
    ([name, version]) => present[`node_modules/${name}`]?.version === version,
  );
}

/** Installs what the benchmark compares with, where it is missing. @throws when that fails */
export function installPeers() {
  if (isInstalled()) return;
  console.log('Installing what is compared with: npm ci --prefix bench …');
  const { status } = spawnSync('npm ci --prefix bench', {
    cwd: fileURLToPath(new URL('..', bench)),
    shell: true,
    stdio: 'inherit',
  });
  if (status !== 0 || !isInstalled()) {
    throw new Error(
      'The packages that Allclear is compared with could not be installed; what npm says is above. ' +
        'Nothing has been measured.',
    );
  }
}

/** The version of a package that is compared with. */
export const versionOf = (name) => JSON.parse(read('package.json')).dependencies[name];
