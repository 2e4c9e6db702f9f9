import { createHash } from 'node:crypto';

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** Sends JSON that every site may read, with a strong ETag, or 304 to whoever has it already. */
export function sendDocument(req, res, body, { cors = true } = {}) {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ...(cors && CORS),
  };
  if (hasCopy(req.headers['if-none-match'], etag)) return res.writeHead(304, headers).end();
  const length = Buffer.byteLength(body);
  const type = 'application/json; charset=utf-8';
  res.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': length });
  return res.end(req.method === 'HEAD' ? undefined : body);
}

function hasCopy(ifNoneMatch, etag) {
  if (!ifNoneMatch) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

/** Sends a short JSON answer that is never stored. */
export function sendJson(res, status, value, headers = {}) {
  const type = 'application/json; charset=utf-8';
  res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  res.end(JSON.stringify(value));
}

/**
 * A refusal that other sites may read too.
 * @param {Record<string, string>} [headers]
 */
export function sendPublicError(res, status, error, headers) {
  sendJson(res, status, { error }, { ...CORS, ...headers });
}

/**
 * The answer to a preflight. It allows no header: a request that needs one is not the simple
 * request that every status page answers, and should fail here as it would fail there.
 */
export function sendPreflight(res) {
  res.writeHead(204, { ...CORS, 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS' }).end();
}
