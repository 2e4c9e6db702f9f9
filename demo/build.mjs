import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the bundles are made from. */
const SOURCES = [
  ...['src', 'build', 'integrations', 'package.json'],
  ...['custom-elements-manifest.config.mjs', 'rollup.config.mjs'],
  ...['tsconfig.json', 'tsconfig.src.json', 'tsconfig.command.json'],
];

/** What the build writes last: without it, dist/ is not whole. */
const LAST = 'dist/sri.json';

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether dist/ is missing, not whole, or older than what it is made from. */
export function isStale(root = ROOT) {
  const built = newest(join(root, LAST));
  return built === 0 || SOURCES.some((name) => newest(join(root, name)) > built);
}

function rollup(args, root) {
  const bin = join(root, 'node_modules', 'rollup', 'dist', 'bin', 'rollup');
  if (!existsSync(bin)) throw new Error('Rollup is not installed. Run: npm install');
  return spawn(process.execPath, [bin, '-c', ...args], { cwd: root, stdio: 'inherit' });
}

/** Builds dist/, and fails with a sentence when Rollup does. */
export async function build(root = ROOT) {
  const child = rollup([], root);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? signal));
  });
  if (code !== 0) throw new Error(`The build failed (${code}); Rollup says why above.`);
}

/** Builds again at every change, until it is stopped. */
export function watch(root = ROOT) {
  const child = rollup(['--watch', '--no-watch.clearScreen'], root);
  child.once('error', (error) => console.error(error.message));
  return { stop: () => child.kill() };
}
