// The package as npm would publish it, installed in a project of its own.
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-fs';
import { pathOf } from './bundled.mjs';

const ROOT = pathOf('.');

/**
 * Packs what is built, without building anew, and unpacks it into node_modules/allclear of a temporary
 * project that has what it depends on.
 */
export async function packed() {
  const project = mkdtempSync(join(tmpdir(), 'allclear-packed-'));
  const options = ['--json', '--ignore-scripts', '--pack-destination', project];
  const told = execFileSync('npm', ['pack', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename, files, size }] = JSON.parse(told);
  const tarball = join(project, filename);
  const modules = join(project, 'node_modules');
  await pipeline(
    createReadStream(tarball),
    createGunzip(),
    tar.extract(join(modules, 'allclear'), { strip: 1 }),
  );
  const manifest = JSON.parse(readFileSync(join(modules, 'allclear/package.json'), 'utf8'));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  return {
    project,
    folder: join(modules, 'allclear'),
    tarball: readFileSync(tarball),
    size,
    paths: files.map(({ path }) => path).sort(),
    manifest,
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** The addresses that a star in "exports" stands for, and all others: "allclear/define/badge" … */
export function entriesOf({ manifest, paths }) {
  const { exports, name } = manifest;
  return Object.entries(exports).flatMap(([address, conditions]) => {
    const target = conditions?.default ?? conditions;
    if (!target) return [];
    const entry = join(name, address);
    if (!target.includes('*')) return [{ entry, target: join(target) }];
    const [before, after] = join(target).split('*');
    return paths
      .filter((path) => path.startsWith(before) && path.endsWith(after))
      .map((path) => ({ path, star: path.slice(before.length, path.length - after.length) }))
      .filter(({ star }) => exports[address.replace('*', star)] !== null)
      .map(({ path, star }) => ({ entry: entry.replace('*', star), target: path }));
  });
}
