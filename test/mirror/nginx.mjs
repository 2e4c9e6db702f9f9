// A real nginx on the configuration that docs/mirror ships, in a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import getPort from 'get-port';
import { until } from './until.mjs';

const SHIPPED = new URL('../../docs/mirror/nginx.conf', import.meta.url);

/** Where the program is, if it is anywhere: /usr/sbin is not on everybody's path. */
export const findNginx = () =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .filter(Boolean)
    .map((folder) => join(folder, 'nginx'))
    .find(existsSync);

/** Ends nginx with the pipe to this process, which closes however this process ends. */
const GUARDED = `
exec 3<&0
"$@" 3<&- &
nginx=$!
{ cat; kill "$nginx"; } <&3 >/dev/null 2>&1 &
exec 3<&-
wait "$nginx"
`;

/** The text with each of these replaced; a test of what is not there any more would prove nothing. */
export function changed(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/mirror/nginx.conf has no "${from}" any more`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/**
 * @param {object} options
 * @param {number} options.origin  the port of the server with the mirror's file
 * @param {number} options.ttl  seconds
 * @param {[from: string, to: string][]} [options.changes]  what else is adapted, as the comments say
 */
export async function startNginx({ origin, ttl, changes = [] }) {
  const folder = await mkdtemp(join(tmpdir(), 'allclear-mirror-'));
  // Its workers are another user where this runs as root.
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'cache'));
  const [port, inner] = [await getPort(), await getPort()];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const conf = changed(await readFile(SHIPPED, 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['127.0.0.1:8089', `127.0.0.1:${inner}`],
    ['server 127.0.0.1:8080;', `server 127.0.0.1:${origin};`],
    ['proxy_cache_valid 200 10s;', `proxy_cache_valid 200 ${ttl}s;`],
    ['rate=6r/m;', `rate=${60 / ttl}r/m;`],
    ['/var/cache/nginx/mirror ', `${folder}/cache `],
    ['/var/log/nginx/', `${folder}/`],
    // Those that are compiled in belong to the nginx of the machine.
    ['\nhttp {\n', `\nhttp {\n    ${temporary}\n`],
    ...changes,
  ]);
  await writeFile(join(folder, 'nginx.conf'), conf);

  const program = [findNginx(), '-p', folder, '-c', join(folder, 'nginx.conf')];
  const options = ['-g', `daemon off; pid ${folder}/nginx.pid;`];
  const child = spawn('sh', ['-c', GUARDED, 'sh', ...program, ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  let running = true;
  void ended.then(() => (running = false));

  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const answers = () =>
    // No visitor's request, so that it costs the origin none.
    fetch(`${base}/`, { method: 'POST' }).then(
      ({ status }) => status === 405,
      () => !running,
    );
  try {
    await until(answers, 'nginx answers');
    if (!running) throw new Error(`nginx did not start: ${said}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    base,
    url: `${base}/status.json`,
    port,
    /** What it wrote into a log. */
    log: (name) => readFile(join(folder, name), 'utf8'),
    stop,
  };
}
