import { sendFrame } from './faults/frame.mjs';
import { startFaultServer } from './faults/server.mjs';

/** Where all modules are once more: another copy of the library, and of Lit. */
const COPY = '/__faults/copy';
const MODULES = /\/(?:src|node_modules)\//;

/**
 * How browser tests speak to the fault server, from their own origin: `GET /__faults` says where it
 * is, `POST /__faults/NAME` programs a page, `GET /__faults/NAME` lists what was asked of it, and
 * `/__faults/frame?…` is a host page with a policy, `/__faults/copy/…` a second copy of each module.
 */
export function faults() {
  let starting;
  return async (context, next) => {
    const [, what] = /^\/__faults(?:\/([\w-]+))?$/.exec(context.path) ?? [];
    // A sandboxed frame is of no origin, and reads modules as from another; always, because of caches.
    if (MODULES.test(context.path)) context.set('Access-Control-Allow-Origin', '*');
    if (context.path.startsWith(`${COPY}/`)) context.url = context.url.slice(COPY.length);
    if (!context.path.startsWith('/__faults')) return next();
    if (what === 'frame') {
      context.respond = false;
      sendFrame(context.res, context.query);
      return undefined;
    }
    const { pageOf, ...places } = await (starting ??= startFaultServer());
    if (!what) {
      context.body = places;
    } else if (context.method === 'POST') {
      pageOf(what).program(JSON.parse(await textOf(context.req)));
      context.body = {};
    } else {
      context.body = pageOf(what).requests;
    }
    return undefined;
  };
}

async function textOf(req) {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  return text;
}
