// dist/sri.json: what a page can insist on when it loads a file from elsewhere.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pages load by address: the script files, and what those load when they need it. */
const LOADED = /^(?:(?:parts|adapters|languages)\/)?[^/]+\.js$/;
/** What only builds read. */
const INNER = ['index.js', 'languages/register.js'];

const sriOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The hash of each such file by its path from dist, in the form of the attribute `integrity`. */
export const publishedIntegrity = (root) => ({
  name: 'published-integrity',
  writeBundle() {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const dist = join(root, 'dist');
    const paths = readdirSync(dist, { recursive: true })
      .filter((path) => LOADED.test(path) && !INNER.includes(path))
      .sort();
    const files = Object.fromEntries(
      paths.map((path) => [path, sriOf(readFileSync(join(dist, path)))]),
    );
    writeFileSync(join(dist, 'sri.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
  },
});
