import { gzipSync } from 'node:zlib';

/** Little endian, as Windows writes it: each character takes two bytes, after a mark. */
const utf16 = (text) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** A byte that UTF-8 does not know, in place of the first "a" of the company's name. */
const invalid = (text) => {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf('arkfield')] = 0xff;
  return bytes;
};

/** A document that is large, and next to nothing once packed. */
const padded = (text) => `{"padding":"${'.'.repeat(4_000_000)}",${text.trimStart().slice(1)}`;

const brokenGzip = (text) => {
  const bytes = gzipSync(text);
  bytes.fill(0xaa, 20, bytes.length - 8);
  return bytes;
};

const GZIP = { 'Content-Encoding': 'gzip' };

/**
 * How the same document is put into bytes: well, or otherwise.
 * @type {Record<string, (text: string) => { bytes: Buffer, headers?: Record<string, string> }>}
 */
export const ENCODINGS = {
  plain: (text) => ({ bytes: Buffer.from(text) }),
  bom: (text) => ({ bytes: Buffer.from(`\uFEFF${text}`) }),
  'utf-16': (text) => ({ bytes: utf16(text) }),
  'invalid-utf-8': (text) => ({ bytes: invalid(text) }),
  bomb: (text) => ({ bytes: gzipSync(padded(text)), headers: GZIP }),
  'broken-gzip': (text) => ({ bytes: brokenGzip(text), headers: GZIP }),
};
