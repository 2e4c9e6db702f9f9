import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { startSite } from '../support/site.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** All files of a folder as pages, by address; index.html is the page at its root. */
function pagesOf(folder, base = '/') {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(folder, name)).isFile() && TYPES[extname(name)])
      .map((name) => {
        // Where the examples have an address, the played status page of this site is meant.
        const body = readFileSync(join(folder, name), 'utf8').replaceAll(
          'https://status.example.com',
          '/',
        );
        const page = { type: TYPES[extname(name)], body };
        return [base + name.replaceAll('\\', '/').replace(/^index\.html$/, ''), page];
      }),
  );
}

/**
 * A site that serves these folders, by address, and the played status page that they read.
 *
 * @param {Record<string, string>} folders
 */
export const serve = (folders) =>
  startSite(
    Object.assign(
      { '/favicon.ico': { body: '' } },
      ...Object.entries(folders).map(([base, folder]) => pagesOf(folder, base)),
    ),
    { phase: 'all-well' },
  );
