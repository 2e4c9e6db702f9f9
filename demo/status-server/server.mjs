import { createClock } from './clock.mjs';
import { createControl, faultOf } from './control.mjs';
import { DOCUMENTS } from './documents.mjs';
import { answer } from './faults.mjs';
import { listenLocally } from './listen.mjs';
import { readRecorded } from './recorded.mjs';
import { sendJson, sendPreflight, sendPublicError } from './reply.mjs';

/**
 * A status server that speaks the Statuspage v2 JSON. It plays the day of Brindle Tickets, or
 * serves a recorded file.
 *
 * @param {object} [options]
 * @param {ReturnType<typeof createClock>} [options.clock]
 * @param {string} [options.payload]  path of a recorded JSON file to serve instead of the day
 * @param {() => number} [options.now]
 * @param {(req: import('node:http').IncomingMessage) => string | undefined} [options.pageUrl]
 *   what to name as the address of the status page
 */
export function createStatusServer({ now = Date.now, payload, pageUrl, ...options } = {}) {
  const clock = options.clock ?? createClock({ now });
  const recorded = payload === undefined ? undefined : readRecorded(payload);
  const fault = { kind: 'none', seconds: 0 };
  const counts = new Map();
  const control = createControl({ clock, payload: recorded?.name, fault });

  const documentAt = (path, req) => {
    if (recorded) return recorded.documents.get(path);
    const write = Object.hasOwn(DOCUMENTS, path) ? DOCUMENTS[path] : undefined;
    return write && JSON.stringify(write(clock.minute(), now(), { pageUrl: pageUrl?.(req) }));
  };

  /** @returns {boolean} whether the path belongs to the API */
  const api = (req, res, path) => {
    const isApi = path.startsWith('/api/') || (recorded?.documents.has(path) ?? false);
    if (!isApi) return false;
    counts.set(path, (counts.get(path) ?? 0) + 1);
    if (req.method === 'OPTIONS') sendPreflight(res);
    else if (req.method !== 'GET' && req.method !== 'HEAD') {
      sendPublicError(res, 405, 'Status can only be read.', { Allow: 'GET, HEAD, OPTIONS' });
    } else {
      const body = documentAt(path, req);
      if (body === undefined) sendPublicError(res, 404, `There is no ${path} here.`);
      else answer(req, res, body, fault);
    }
    return true;
  };

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {() => void} [next]  called for what is not the status server's
   */
  const handler = async (req, res, next) => {
    try {
      const path = req.url.split('?', 1)[0];
      if (api(req, res, path) || (await control(req, res, path))) return;
      if (next) next();
      else sendPublicError(res, 404, `There is no ${path} here.`);
    } catch (error) {
      console.error(error);
      if (res.headersSent) res.destroy();
      else sendJson(res, 500, { error: 'The status server failed; its console says why.' });
    }
  };

  let listening;
  return {
    handler,
    clock,
    /** Name of the recorded file that is served, if one is. */
    payload: recorded?.name,
    /** @param {number} [port] */
    async listen(port = 0) {
      listening = await listenLocally(handler, port);
      return listening;
    },
    /** Ends every connection, hanging ones too. */
    async close() {
      await listening?.close();
    },
    /** @param {string} kind @param {number} [seconds]  how long `slow` takes */
    setFault: (kind, seconds) => Object.assign(fault, faultOf({ kind, seconds })),
    /** Requests for each path of the API, since the start or the last reset. */
    requestCounts: () => Object.fromEntries(counts),
    resetRequestCounts: () => counts.clear(),
  };
}
