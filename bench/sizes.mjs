import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes after Brotli by name, as the size gate of the test command has them. */
export const readSizes = (output) =>
  Object.fromEntries(
    Array.from(output.matchAll(/^(?:ok|FAIL) +(.+?) +(\d+) of \d+ bytes$/gm), ([, name, bytes]) => [
      name,
      Number(bytes),
    ]),
  );

/** Measures them. Where one is over its budget the others count all the same. */
export const measureSizes = () =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['test/support/sizes.mjs'], { cwd: root }, (error, output) => {
      const sizes = readSizes(output);
      if (Object.keys(sizes).length) resolve(sizes);
      else reject(error ?? new Error('no size could be measured'));
    });
  });
