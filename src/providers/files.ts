import type { Files, Signs } from './provider.js';

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
export const alone: Signs['files'] = (address) => ({ present: [askedOf(address)] });

/**
 * For pages whose files lie at fixed paths below their own address. The address may be the page's,
 * that of the first file, or of any other file: that one stands alone.
 */
export const below =
  (present: readonly [string, ...string[]], archive: readonly string[] = []): Signs['files'] =>
  (address) => {
    const asked = askedOf(address);
    const path = pathOf(address);
    const [first, ...others] = present;
    const itself = path.endsWith(`/${first}`);
    if (!itself && isFile(address)) return alone(address);
    const page = itself ? path.slice(0, -first.length) : path.replace(/\/*$/, '/');
    const under = (name: string): string => page + name;
    return {
      present: [itself ? asked : under(first), ...others.map(under)],
      archive: archive.map(under),
    } satisfies Files;
  };
