import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const CONSUMER = `
import { AllclearBadge, type StatusSnapshot } from 'allclear';
import { createClient } from 'allclear/client';
import 'allclear/define';
import 'allclear/define/badge';
import { frozenClock, play, scenario } from 'allclear/testing';
import { handlers } from 'allclear/testing/msw';
export const snapshot: Promise<StatusSnapshot> = createClient().get('https://status.example.com');
const badge: AllclearBadge = document.createElement('allclear-badge');
badge.addEventListener('allclear-change', ({ status, previous }) => [status, previous]);
badge.addEventListener('allclear-dismiss', (event) => event.preventDefault());
const mine = scenario('major-outage', { at: new Date(), name: 'Mine' });
mine.components.push({ id: 'mine', name: 'Mine', status: 'operational', group: false });
badge.snapshot = mine;
badge.snapshot = play('slow-then-down').at(frozenClock().now);
export const served = [...handlers({ scenario: 'empty', delay: 'infinite' }), ...handlers({ play: 'flapping' })];
// @ts-expect-error: a scenario that is not known
scenario('outage');
`;

test('entries import in Node, without a page around them', async () => {
  const { parseStatus, detect } = await import('allclear/client');
  assert.equal(parseStatus({ page: {}, status: { indicator: 'none' } }).status, 'operational');
  assert.equal(detect({ page: {}, status: {} }).provider.id, 'statuspage');
  const { AllclearPage } = await import('allclear');
  assert.equal(typeof AllclearPage, 'function');
  await import('allclear/define');
  await import('allclear/define/badge');
  const { scenario } = await import('allclear/testing');
  assert.equal(scenario('degraded').status, 'degraded_performance');
});

test('the kit for tests is in nothing that a page loads, and changes no clock by itself', async () => {
  const { now } = Date;
  await import('allclear/testing/msw');
  assert.equal(Date.now, now);
  for (const bundle of ['allclear.js', 'allclear.classic.js', 'allclear.all.js']) {
    assert.doesNotMatch(readFileSync(join(root, 'dist', bundle), 'utf8'), /Brindle/);
  }
});

test('what the manifest names is there', () => {
  const { exports, imports, jsdelivr, unpkg, main, types } = manifest;
  const named = JSON.stringify([exports, imports, jsdelivr, unpkg, main, types]).match(
    /\.\/[^"]+/g,
  );
  const files = named.filter((path) => path.startsWith('./dist/') && !path.includes('*'));
  assert.deepEqual(
    files.filter((path) => !existsSync(join(root, path))),
    [],
  );
  assert.equal(jsdelivr, exports['./bundle'].default);
});

test('types serve a strict consumer, events and tags included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-types-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          noEmit: true,
          strict: true,
          skipLibCheck: true,
          types: [],
          module: 'esnext',
          moduleResolution: 'bundler',
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          paths: {
            allclear: [join(root, 'dist/index.d.ts')],
            'allclear/client': [join(root, 'dist/client/index.d.ts')],
            'allclear/define': [join(root, 'dist/define/all.d.ts')],
            'allclear/define/*': [join(root, 'dist/define/*')],
            'allclear/testing': [join(root, 'dist/testing/index.d.ts')],
            'allclear/testing/msw': [join(root, 'dist/testing/msw.d.ts')],
          },
        },
        files: ['consumer.ts'],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
