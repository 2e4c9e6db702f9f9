import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findChromium } from '../support/chromium.mjs';
import { packagedChromium } from '../support/packaged-chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'allclear-chromium-'));
after(() => rmSync(folder, { recursive: true }));

/** A program on the PATH that answers as `chromium --version` would. */
function browser(name, answer) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${answer}\n`);
  chmodSync(path, 0o755);
  return path;
}

const find = (env) => findChromium({ env: { PATH: folder, ...env }, platform: 'linux' });

test('CHROME_PATH goes before all others', async () => {
  const mine = browser('mine', 'echo Chromium 150.0');
  browser('google-chrome', 'echo Google Chrome 150.0');
  const { executablePath, headless } = await find({ CHROME_PATH: mine });
  assert.deepEqual({ executablePath, headless }, { executablePath: mine, headless: true });
});

test('a CHROME_PATH that leads nowhere is said, not passed over', async () => {
  await assert.rejects(find({ CHROME_PATH: '/no/such/chrome' }), /CHROME_PATH.*\/no\/such\/chrome/);
});

test('a headless shell is started as one', async () => {
  const shell = browser('chrome-headless-shell', 'echo Google Chrome for Testing 150.0');
  assert.equal((await find({ CHROME_PATH: shell })).headless, 'shell');
});

test('an installed browser is found, one too old or that does not start is passed over', async () => {
  browser('google-chrome-stable', 'exit 1');
  browser('google-chrome', 'echo Google Chrome 109.0.5414.119');
  const chromium = browser('chromium', 'echo Chromium 150.0.1.2 built on Debian');
  assert.equal((await find()).executablePath, chromium);
});

test('where nothing can be had, the error says what to do', async () => {
  for (const [platform, arch] of [
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ]) {
    await assert.rejects(packagedChromium({ platform, arch }), /Install one, or set CHROME_PATH/);
  }
});
