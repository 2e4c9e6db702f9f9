import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

/** What an origin may send along that must not get through, or must not count. */
const MEDDLING = {
  'Content-Type': 'text/html',
  'Set-Cookie': 'visitor=1',
  'Cache-Control': 'private, no-store',
  Expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
  Vary: 'Cookie, Origin',
  'Access-Control-Allow-Origin': 'https://elsewhere.example',
  'Access-Control-Allow-Credentials': 'true',
  'Content-Disposition': 'attachment',
  'Clear-Site-Data': '"*"',
  'X-Accel-Expires': '0',
  'X-Accel-Redirect': '/elsewhere',
  'X-Cache-Status': 'HIT',
};

/** A status document as `allclear snapshot` writes it, of a page with forty components. */
export const documentOf = ({
  fetchedAt = new Date().toISOString(),
  headline = 'All well',
} = {}) => ({
  format: 'allclear/1',
  page: { name: 'Brindle Tickets', url: 'https://status.brindle.example/' },
  status: 'operational',
  headline,
  components: Array.from({ length: 40 }, (_, index) => ({
    id: `component-${index}`,
    name: `Component ${index}`,
    description: createHash('sha512').update(`${index}`).digest('base64'),
    status: 'operational',
  })),
  incidents: [],
  maintenances: [],
  fetchedAt,
});

/**
 * The server with the mirror's file. It counts what it is asked, and goes wrong when it is told to:
 * `mode` is 'well', a status to answer with, 'hang', or 'break' for half an answer.
 *
 * @param {{ key: string, cert: string }} [secure]
 */
export async function startOrigin(secure) {
  const requests = [];
  let mode = 'well';
  let text;
  let etag;

  const answer = (req, res) => {
    requests.push(Object.assign(req, { at: performance.now() }));
    if (mode === 'hang') return;
    if (typeof mode === 'number') {
      res.writeHead(mode, MEDDLING).end('<h1>Sorry</h1>');
    } else if (mode === 'break') {
      res.writeHead(200, { ...MEDDLING, 'Content-Length': Buffer.byteLength(text) });
      res.write(text.slice(0, text.length / 2), () => res.destroy());
    } else if (req.headers['if-none-match']?.replace('W/', '') === etag) {
      res.writeHead(304, { ...MEDDLING, ETag: etag }).end();
    } else {
      res.writeHead(200, { ...MEDDLING, ETag: etag }).end(text);
    }
  };

  let server;
  let port = 0;
  const listen = async () => {
    server = secure ? createSecureServer(secure, answer) : createServer(answer);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address());
  };
  const die = () => {
    server.close();
    server.closeAllConnections();
  };
  const publish = (document) => {
    text = `${JSON.stringify(document, null, 1)}\n`;
    etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  };

  publish(documentOf());
  await listen();
  return {
    port,
    requests,
    /** Its file, as it is now. */
    text: () => text,
    publish,
    fail: (how) => void (mode = how),
    recover: () => void (mode = 'well'),
    /** Its listener and all connections are gone, at once. */
    die,
    /** It comes back where it was. */
    revive: listen,
  };
}
