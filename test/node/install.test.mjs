// The install check, in a small repository of its own with an npm that only says that it was called.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';

const home = mkdtempSync(join(tmpdir(), 'allclear-install-'));
after(() => rmSync(home, { recursive: true }));

const npm = join(home, 'npm-cli.cjs');
const lockWith = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });

function write(path, text) {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
}

function install() {
  const env = { ...process.env, npm_execpath: npm };
  const options = { env, encoding: 'utf8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/install.mjs'], {
    cwd: home,
    ...options,
  });
  return { status, stdout, stderr, called: stdout.includes('npm was called: ci') };
}

beforeEach(() => {
  rmSync(join(home, 'node_modules'), { recursive: true, force: true });
  cpSync(new URL('../../.ci/install.mjs', import.meta.url), join(home, '.ci/install.mjs'));
  write('npm-cli.cjs', 'console.log("npm was called:", ...process.argv.slice(2))');
  write(
    'package-lock.json',
    lockWith({
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    }),
  );
  write(
    'node_modules/.package-lock.json',
    lockWith({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }),
  );
  write('node_modules/a/package.json', '{}');
});

test('does and says nothing when all is there', () => {
  const { status, stdout, stderr } = install();
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
});

test('installs in a fresh clone', () => {
  rmSync(join(home, 'node_modules'), { recursive: true });
  assert.ok(install().called);
});

test('installs after the lock file changed', () => {
  write('package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.1', integrity: 'y' } }));
  const { called, stdout } = install();
  assert.ok(called);
  assert.match(stdout, /node_modules\/a 1\.0\.1/);
});

test('installs again when a package was deleted', () => {
  rmSync(join(home, 'node_modules/a'), { recursive: true });
  assert.ok(install().called);
});

test('installs again when what npm noted cannot be read', () => {
  write('node_modules/.package-lock.json', '{"packages": {"node_mod');
  assert.ok(install().called);
});

test('fails, and says so, when npm fails', () => {
  rmSync(join(home, 'node_modules'), { recursive: true });
  write('npm-cli.cjs', 'process.exit(7)');
  const { status, stderr } = install();
  assert.equal(status, 7);
  assert.match(stderr, /npm ci failed/);
});
