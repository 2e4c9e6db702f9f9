// The site that embeds, and the status page that it reads, on origins of their own; compressed once
// with Brotli, as a CDN would, and every answer noted.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { listenLocally } from '../demo/status-server/listen.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where addresses of the site are found on the disk. */
const FOLDERS = {
  dist: at('../dist'),
  bench: at('dist'),
  contenders: at('contenders'),
  peer: at('node_modules'),
};

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
/** Above this the best compression takes too long to wait for. */
const LARGE = 500_000;

const packed = new Map();

function pack(text) {
  const body = Buffer.from(text);
  const tag = createHash('sha1').update(body).digest('base64url');
  if (!packed.has(tag)) {
    const quality = body.length > LARGE ? 4 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    packed.set(tag, { tag: `"${tag}"`, body: brotliCompressSync(body, { params }) });
  }
  return packed.get(tag);
}

function readCode(path) {
  const [, folder, ...rest] = normalize(path).split('/');
  const file = FOLDERS[folder] && join(FOLDERS[folder], ...rest);
  return file && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/**
 * @param {(address: URL) => string | undefined} page  the HTML at an address of the site
 * @param {(host: string, path: string) => string | undefined} document  the JSON at one of a status page
 * @returns the port, and `take()`: the answers since it was last called
 */
export async function serve(page, document) {
  let log = [];
  const answer = (req, res) => {
    const address = new URL(req.url, `http://${req.headers.host}`);
    const { pathname, hostname } = address;
    const json = document(hostname.split('.')[0], pathname);
    const html = json === undefined ? page(address) : undefined;
    const text = json ?? html ?? readCode(pathname);
    if (text === undefined) return res.writeHead(404).end();

    const kind = json !== undefined ? 'data' : html !== undefined ? 'page' : 'code';
    const { tag, body } = pack(text);
    const same = req.headers['if-none-match'] === tag;
    res.writeHead(same ? 304 : 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': kind === 'code' ? 'max-age=31536000, immutable' : 'no-cache',
      'Content-Type': `${TYPES[kind === 'data' ? '.json' : extname(pathname)] ?? 'text/html'}; charset=utf-8`,
      'Content-Encoding': 'br',
      ETag: tag,
    });
    log.push({ kind, path: pathname, bytes: same ? 0 : body.length, at: Date.now() });
    res.end(same ? undefined : body);
  };
  const { port, close } = await listenLocally(answer, 0);
  const take = () => {
    const taken = log;
    log = [];
    return taken;
  };
  return { port, close, take };
}
