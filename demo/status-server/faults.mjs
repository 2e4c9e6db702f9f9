import { Readable } from 'node:stream';
import { sendDocument, sendPublicError } from './reply.mjs';

const CORS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
const JSON_TYPE = 'application/json; charset=utf-8';
const PIECES = 10;

const LOGIN = `<!doctype html>
<html lang="en-GB"><title>Sign in to this network</title>
<p>Please accept the terms of use to continue.</p></html>
`;

/**
 * What can go wrong with a status page, each as a way to answer in place of the document.
 * @type {Record<string, (req: import('node:http').IncomingMessage,
 *   res: import('node:http').ServerResponse, body: string | Buffer, seconds: number) => void>}
 */
const FAULTS = {
  none: (req, res, body) => sendDocument(req, res, body),
  500: (req, res) => sendPublicError(res, 500, 'Something went wrong.'),
  404: (req, res) => sendPublicError(res, 404, 'There is no status page here.'),
  /** Never answers; the connection stays open until one side gives up. */
  hang: () => {},
  /** A captive portal: 200, and a web page. */
  html: (req, res) =>
    res.writeHead(200, { ...CORS, 'Content-Type': 'text/html; charset=utf-8' }).end(LOGIN),
  empty: (req, res) => res.writeHead(200, { ...CORS, 'Content-Type': JSON_TYPE }).end('{}'),
  slow: drip,
  'no-cors': (req, res, body) => sendDocument(req, res, body, { cors: false }),
  /** JSON that breaks off in the middle, although the answer is complete. */
  malformed: (req, res, body) =>
    res
      .writeHead(200, { ...CORS, 'Content-Type': JSON_TYPE })
      .end(body.slice(0, Math.floor(body.length / 2))),
  /** 8 MB of valid JSON, without saying so in advance. */
  big: (req, res, body) => {
    res.writeHead(200, { ...CORS, 'Content-Type': JSON_TYPE });
    Readable.from(padded(String(body)))
      .on('error', () => {})
      .pipe(res);
  },
};

export const FAULT_KINDS = Object.keys(FAULTS);

/** Answers with the document, or as the fault would have it. */
export function answer(req, res, body, { kind, seconds }) {
  FAULTS[kind](req, res, body, seconds);
}

/** The document in ten pieces spread over `seconds`: each arrives in time, the whole may not. */
function drip(req, res, body, seconds) {
  const bytes = Buffer.from(body);
  const size = Math.ceil(bytes.length / PIECES);
  let sent = 0;
  res.writeHead(200, { ...CORS, 'Content-Type': JSON_TYPE, 'Content-Length': bytes.length });
  res.flushHeaders();
  const timer = setInterval(
    () => {
      res.write(bytes.subarray(sent, (sent += size)));
      if (sent < bytes.length) return;
      clearInterval(timer);
      res.end();
    },
    (seconds * 1000) / PIECES,
  );
  res.on('close', () => clearInterval(timer));
}

function* padded(body) {
  yield `{"padding":"`;
  for (let sent = 0; sent < 8 * 2 ** 20; sent += 2 ** 16) yield '.'.repeat(2 ** 16);
  yield `",${body.trimStart().slice(1)}`;
}
