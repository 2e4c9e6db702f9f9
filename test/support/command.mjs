// The command as its users run it: a process of its own, real files, real HTTP.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../dist/command/allclear.js', import.meta.url));

/** Runs the command to its end. */
export const run = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { timeout: 20_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

export const page = (status, rest = {}) => ({
  page: { name: 'Quillmoor <Library>', status, ...rest },
});
export const COMPONENTS = {
  components: [
    { id: 'a', name: 'Catalogue', status: 'OPERATIONAL' },
    { id: 'b', name: 'Loans & returns', status: 'OPERATIONAL' },
  ],
};

/** Where the page lies that is asked. */
export let origin;
/** What it has, by path; and the HTTP error that it answers with instead. */
export const site = { files: {}, failing: undefined };
let server;
let folder;

before(async () => {
  server = createServer(({ url }, response) => {
    const { failing, files } = site;
    const found = failing === undefined ? files[url] : undefined;
    response.statusCode = failing ?? (found === undefined ? 404 : 200);
    response.end(
      found === undefined ? '' : typeof found === 'string' ? found : JSON.stringify(found),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${server.address().port}`;
  folder = await mkdtemp(join(tmpdir(), 'allclear-command-'));
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  site.failing = undefined;
  site.files = { '/summary.json': page('UP'), '/v2/components.json': COMPONENTS };
});

/** A path in a folder of the test's own. */
export const at = (name) => join(folder, name);
export const json = async (name) => JSON.parse(await readFile(at(name), 'utf8'));
