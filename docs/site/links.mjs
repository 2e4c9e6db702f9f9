// Links between files of the repository, as they have to be on the site.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ROOT } from './pages.mjs';

/** The path from one page of the site to another file of it. */
export const between = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/**
 * Resolves links of pages. A file that is no page is taken along as it is, under `files/`; one that
 * does not exist is an error.
 */
export function linker(pages) {
  const addresses = new Map(pages.map(({ source, address }) => [source, address]));
  /** What is taken along: from the root of the repository, to a place on the site. */
  const taken = {};
  return {
    taken,
    resolve(page, href) {
      if (/^(?:[a-z]+:|#)/i.test(href)) return href;
      const [path, hash = ''] = href.split(/(?=#)/);
      const target = join(dirname(page.source), decodeURI(path));
      if (!existsSync(join(ROOT, target))) {
        throw new Error(`${page.source} links to ${href}, and there is no ${target}`);
      }
      let address = addresses.get(target);
      if (!address && statSync(join(ROOT, target)).isDirectory()) {
        throw new Error(`${page.source} links to ${href}, a folder`);
      }
      // Sources are shown as text, whatever a server makes of their endings.
      address ??= `files/${target}${/\.[mc]?[jt]sx?$/.test(target) ? '.txt' : ''}`;
      if (address.startsWith('files/')) taken[target] = address;
      return between(page.address, address) + hash;
    },
  };
}

/** Ids of headings as GitHub makes them, so that one link serves both. */
export function slugger() {
  const seen = new Map();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  };
}
