import type { Files } from './provider.js';

/** An address without what follows the path. */
const pathOf = (address: string): string => address.split(/[?#]/)[0] ?? '';

/** What the server is asked for: all but the fragment. */
const askedOf = (address: string): string => address.split('#')[0] ?? '';

/** Whether an address is that of a file, and not of a page: nobody has a page below "/api/". */
export const isFile = (address: string): boolean =>
  /\.(?:json|xml|rss|atom|js)$|\/(?:feed|rss|atom|json)\/?$|\/(?:api|1\.0)\//i.test(
    pathOf(address),
  );

/** For a file that stands alone. */
export const alone = (address: string): Files => ({ present: [askedOf(address)] });

/**
 * For pages whose files lie at fixed paths below their own address. The address may be the page's,
 * that of the first file, with any query, or of any other file: that one stands alone.
 */
export const below =
  (present: readonly [string, ...string[]], archive: readonly string[] = []) =>
  (address: string): Files => {
    const asked = askedOf(address);
    const path = pathOf(address);
    const [first, ...others] = present;
    const name = pathOf(first);
    const itself = path.endsWith(`/${name}`);
    if (!itself && isFile(address)) return alone(address);
    const page = itself ? path.slice(0, -name.length) : path.replace(/\/*$/, '/');
    const under = (file: string): string => page + file;
    return {
      present: [itself && asked !== path ? asked : under(first), ...others.map(under)],
      archive: archive.map(under),
    };
  };
