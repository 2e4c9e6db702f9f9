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
  new Promise((resolve) => {
    execFile(process.execPath, ['test/support/sizes.mjs'], { cwd: root }, (_, output) =>
      resolve(readSizes(output)),
    );
  });
