import { once } from 'node:events';
import { createServer } from 'node:http';
import getPort, { portNumbers } from 'get-port';
import { send } from './send.mjs';

/** What nobody has programmed. */
const NOTHING = { status: 404, json: { error: 'not programmed' } };

/**
 * A status page that does what a test has programmed: `answers` one after the other to what is asked
 * of the status, the last one for ever; `elsewhere` to any other address, such as a login page.
 */
function createPage() {
  const page = { answers: [NOTHING], elsewhere: NOTHING, requests: [] };
  let next = 0;
  return Object.assign(page, {
    program({ answers = [NOTHING], elsewhere = NOTHING }) {
      next = 0;
      Object.assign(page, { answers, elsewhere });
    },
    handle(req, res, path) {
      const { method, headers } = req;
      const request = { path, method, headers, open: true, sent: false };
      page.requests.push(request);
      // A visitor who has gone leaves it unsent.
      res.on('finish', () => (request.sent = true));
      res.on('close', () => (request.open = false));
      const { answers, elsewhere } = page;
      const isStatus = path.endsWith('.json');
      send(res, isStatus ? answers[Math.min(next++, answers.length - 1)] : elsewhere);
    },
  });
}

/**
 * Status pages that go wrong, over real HTTP and on origins of their own: `origin/NAME/…`, and the
 * same pages once more on `other`, for what leads from one origin to another. `closed` is a port
 * where nobody listens. The servers keep no process alive.
 */
export async function startFaultServer() {
  const pages = new Map();
  const pageOf = (name) => {
    if (!pages.has(name)) pages.set(name, createPage());
    return pages.get(name);
  };
  const listen = async () => {
    const server = createServer((req, res) => {
      const [, name = '', path = '/'] = /^\/([\w-]+)([^?]*)/.exec(req.url) ?? [];
      pageOf(name).handle(req, res, path);
    });
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
  };
  const [origin, other] = [await listen(), await listen()];
  // Below the ports that a system gives away by itself, so that nobody moves in.
  const closed = `http://127.0.0.1:${await getPort({ port: portNumbers(21_000, 21_999) })}`;
  return { origin, other, closed, pageOf };
}
