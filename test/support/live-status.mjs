import { createClock } from '../../demo/status-server/clock.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';

/**
 * Real status pages for browser tests: `/live/NAME` is one of its own for each name, standing still
 * until told otherwise by `/live/NAME/__day` and `/live/NAME/__fault`; `/live/NAME/__requests` counts.
 */
export function liveStatus() {
  const pages = new Map();
  const pageOf = (name) => {
    if (!pages.has(name)) {
      pages.set(name, createStatusServer({ clock: createClock({ playing: false }) }));
    }
    return pages.get(name);
  };
  return (context, next) => {
    const [, name, path] = /^\/live\/([\w-]+)(\/.*)$/.exec(context.url) ?? [];
    if (!name) return next();
    const { req, res } = context;
    const page = pageOf(name);
    if (path === '/__requests') {
      context.body = page.requestCounts();
      return undefined;
    }
    context.respond = false;
    req.url = path;
    return page.handler(req, res, () => res.writeHead(404).end());
  };
}
