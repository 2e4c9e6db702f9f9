import { safeUrl } from '../model/url.js';
import type { Source } from '../store/sources.js';
import type { CommonName } from './settings.js';

const addresses = (list = ''): string[] => list.split(/\s+/).filter(Boolean);

/** What the settings of an element name to be read; undefined for an address that is none. */
export function sourcesOf(
  setting: (name: CommonName) => string | undefined,
  base: string,
): (Source | undefined)[] {
  const mirrors = addresses(setting('mirror')).map((one) => safeUrl(one, base));
  const provider = setting('provider');
  return addresses(setting('src')).map((address, index, all) => {
    const url = safeUrl(address, base);
    const own = all.length > 1 ? mirrors.slice(index, index + 1) : mirrors;
    const usable = own.filter((one) => one !== undefined);
    return url === undefined ? undefined : { url, provider, mirrors: usable };
  });
}
