// Storybook as it is built from the sources that are there now, on a port of this machine.
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { execute } from '../support/execute.mjs';

const BUILD = ['storybook/dist/bin/dispatcher.js', 'build', '--disable-telemetry'];

/** `{ url, ids, close }`: where it is, and the ids of all stories in it. */
export async function startStorybook() {
  const folder = await mkdtemp(join(tmpdir(), 'allclear-storybook-'));
  const [bin, ...options] = BUILD;
  const command = [process.execPath, join('node_modules', bin), ...options, '-o', folder];
  const { ok, output } = await execute(command, { minutes: 2 });
  if (!ok) {
    await rm(folder, { recursive: true });
    throw new Error(`Storybook was not built:\n${output}`);
  }

  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  const server = createServer(sirv(folder, { maxAge: 3600 }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    ids: Object.values(entries)
      .filter(({ type }) => type === 'story')
      .map(({ id }) => id),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}
