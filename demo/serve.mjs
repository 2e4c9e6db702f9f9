import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import sirv from 'sirv';
import { ROOT } from './build.mjs';
import { createClock } from './status-server/clock.mjs';
import { listenLocally } from './status-server/listen.mjs';
import { sendPlainPage } from './status-server/plain-page.mjs';
import { sendPublicError } from './status-server/reply.mjs';
import { createStatusServer } from './status-server/server.mjs';
import { sendTwelveDays } from './status-server/twelve-days.mjs';

const FIRST_PORT = 8000;

/** Five minutes of the day before the trouble begins, which are half a minute at this pace. */
const OPENING = { start: 18 * 60 + 5, speed: 10 };

/** Where the played company's status page is: here, under whatever name the reader came by. */
const hostedPage = ({ headers }) => (headers.host ? `http://${headers.host}/status` : undefined);

/** Files are read anew at each request, and other sites may load the bundles. */
function staticFiles() {
  const dist = sirv(join(ROOT, 'dist'), {
    dev: true,
    etag: true,
    setHeaders: (res) => res.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const pages = sirv(join(ROOT, 'demo'), { dev: true, etag: true });
  return (req, res, next) => {
    if (!/^\/dist\//.test(req.url)) return pages(req, res, next);
    req.url = req.url.slice('/dist'.length);
    return dist(req, res, () => sendPublicError(res, 404, `There is no /dist${req.url}.`));
  };
}

/** The maker is a folder of its own; in the demo it begins with the played day. */
function sendToMaker({ url }, res) {
  if (!/^\/maker\/?$/.test(url)) return false;
  res.writeHead(302, { Location: '/maker/?src=%2F' }).end();
  return true;
}

async function listenAt(handler, port) {
  if (port === undefined) {
    return listenLocally(handler, await getPort({ port: portNumbers(FIRST_PORT, 8099) }));
  }
  try {
    return await listenLocally(handler, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EACCES' ? 'not allowed' : 'taken';
    throw new Error(`Port ${port} is ${why}. Choose another, or none to have a free one found.`, {
      cause: error,
    });
  }
}

/**
 * The demo site: its pages, dist/ under /dist/, and the status server at the root.
 *
 * @param {object} [options]
 * @param {number} [options.port]  exactly this one (0: any); without it 8000 or the next free one
 * @param {string} [options.payload]  a recorded file to serve in place of the played day
 * @param {() => number} [options.now]
 * @param {ReturnType<typeof createClock>} [options.clock]
 */
export async function startDemo({ port, payload, now = Date.now, clock } = {}) {
  const status = createStatusServer({
    clock: clock ?? createClock({ now, ...OPENING }),
    payload,
    now,
    pageUrl: hostedPage,
  });
  const files = staticFiles();
  const plain = (req, res) => sendPlainPage(req, res, status, now());
  const site = await listenAt((req, res) => {
    if (sendTwelveDays(req, res, now()) || sendToMaker(req, res)) return;
    status.handler(req, res, () => files(req, res, () => plain(req, res)));
  }, port);
  return { url: site.url, port: site.port, status, close: site.close };
}
