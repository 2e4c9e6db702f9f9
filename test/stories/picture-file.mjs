// How pictures are kept: as PNGs of at most 256 colours, which take a third of the room. What is
// drawn has more only where letters of several colours have soft edges.
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const COLOURS = 256;
const SIGNATURE = PNG.sync.write(new PNG({ width: 1, height: 1 })).subarray(0, 8);

const channels = (colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255];

function distance(one, other) {
  const [a, b] = [channels(one), channels(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** The colours of a picture, the most frequent first; in the order of their numbers if equal. */
function coloursOf({ data }) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
}

/** Reads a PNG; all but the most frequent 256 colours become the nearest of these. */
export function read(png) {
  const picture = PNG.sync.read(Buffer.from(png));
  const colours = coloursOf(picture);
  const palette = colours.slice(0, COLOURS);
  const nearest = new Map();
  for (const colour of colours.slice(COLOURS)) {
    const far = palette.map((candidate) => distance(colour, candidate));
    nearest.set(colour, palette[far.indexOf(Math.min(...far))]);
  }
  if (nearest.size) {
    const { data } = picture;
    for (let at = 0; at < data.length; at += 4) {
      const instead = nearest.get(data.readUInt32BE(at));
      if (instead !== undefined) data.writeUInt32BE(instead, at);
    }
  }
  return picture;
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** The PNG of a picture of at most 256 colours: pngjs would write one of 16 million. */
export function write(picture) {
  const { width, height, data } = picture;
  const palette = coloursOf(picture);
  const places = new Map(palette.map((colour, place) => [colour, place]));

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // a byte a pixel: the place of its colour in the palette

  const rows = Buffer.alloc((width + 1) * height); // each begins with its filter: 0, none
  for (let at = 0; at < width * height; at++) {
    rows[at + Math.floor(at / width) + 1] = places.get(data.readUInt32BE(at * 4));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
