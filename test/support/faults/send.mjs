import { ENCODINGS } from './bodies.mjs';

/**
 * One answer as a test programs it. What is left out is as a good server would have it.
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [body]
 * @property {unknown} [json]                        in place of a body
 * @property {string} [type]                         the content type
 * @property {'*' | 'none' | 'twice'} [cors]
 * @property {Record<string, string>} [headers]
 * @property {keyof typeof ENCODINGS} [encoding]
 * @property {'whole' | 'hang' | 'drip' | 'short' | 'cut' | 'reset' | 'endless'} [how]
 */

const CORS = { '*': '*', none: undefined, twice: ['*', '*'] };

/** Bodies on their way, one way each. */
const WAYS = {
  whole: (res, bytes) => res.end(bytes),
  /** Three megabytes of a document that begins well, and then a little more, for ever. */
  endless(res, bytes) {
    res.write(bytes.subarray(0, 1));
    res.write(' '.repeat(3_000_000));
    const timer = setInterval(() => res.write(' '.repeat(1000)), 50);
    res.on('close', () => clearInterval(timer));
  },
  /** One byte a second, for as long as somebody reads. */
  drip(res, bytes) {
    let sent = 0;
    res.flushHeaders();
    const timer = setInterval(() => {
      res.write(bytes.subarray(sent, ++sent));
    }, 1000);
    res.on('close', () => clearInterval(timer));
  },
  /** The length is that of the document; a hundred bytes of it never come. */
  short(res, bytes) {
    res.setHeader('Content-Length', bytes.length);
    res.write(bytes.subarray(0, bytes.length - 100), () => res.socket?.end());
  },
  /** In chunks, and the connection is gone before the last one. */
  cut(res, bytes) {
    res.write(bytes.subarray(0, bytes.length / 2), () => {
      setTimeout(() => res.socket?.destroy(), 20);
    });
  },
};

/** @param {Answer} answer */
export function send(res, answer) {
  const { status = 200, cors = '*', how = 'whole', encoding = 'plain', headers = {} } = answer;
  if (how === 'hang') return;
  if (how === 'reset') {
    res.socket.destroy();
    return;
  }
  const { body = answer.json === undefined ? '' : JSON.stringify(answer.json) } = answer;
  const { bytes, headers: more = {} } = ENCODINGS[encoding](body);
  const all = {
    'Access-Control-Allow-Origin': CORS[cors],
    'Cache-Control': 'no-store',
    'Content-Type': answer.type ?? 'application/json; charset=utf-8',
    ...more,
    ...headers,
  };
  res.statusCode = status;
  for (const [name, value] of Object.entries(all)) if (value) res.setHeader(name, value);
  WAYS[how](res, bytes);
}
