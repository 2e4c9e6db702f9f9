import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { createClock } from '../../demo/status-server/clock.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * A site for page tests: pages given as text, with the headers of a strict host where asked, dist/
 * under /dist/, and the played status page at the root.
 *
 * @param {Record<string, string | { type?: string, headers?: Record<string, string>, body: string }>} pages
 * @param {object} [options]
 * @param {string | number} [options.phase]  where the played day stands still
 * @param {string} [options.address]  where it is reached; on this machine only, unless another is given
 */
export async function startSite(pages, { phase = 'partial-outage', address = '127.0.0.1' } = {}) {
  const clock = createClock({ start: phase, playing: false });
  const status = createStatusServer({ clock });
  // As a CDN does it.
  const setHeaders = (res) => res.setHeader('Access-Control-Allow-Origin', '*');
  const dist = sirv(DIST, { dev: true, setHeaders });
  const server = createServer((req, res) => {
    const page = pages[new URL(req.url, 'http://x').pathname];
    if (page) {
      const { type = 'text/html; charset=utf-8', headers = {}, body = page } = page;
      res.writeHead(200, { 'Content-Type': type, ...headers });
      res.end(body);
      return;
    }
    const missing = () => res.writeHead(404).end();
    status.handler(req, res, () => {
      if (!req.url.startsWith('/dist/')) return missing();
      req.url = req.url.slice('/dist'.length);
      dist(req, res, missing);
    });
  });
  server.listen(0, address);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    status,
    clock,
    close: async () => {
      await status.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
