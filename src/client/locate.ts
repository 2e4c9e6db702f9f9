import type { Provider } from '../providers/provider.js';
import { providers } from '../providers/registry.js';

export interface Location {
  /** What is fetched for the present. */
  readonly file: string;
  /** The page that archive paths are relative to; none for a file that stands alone. */
  readonly page?: string;
}

/**
 * Where the JSON of a status page is. An address that ends in ".json" is a file, and of a page when
 * it is one that a provider serves; any other is the page itself.
 */
export function locate(address: string, chosen?: Provider): Location {
  const [file = ''] = address.split('#');
  const [path = ''] = file.split('?');
  const endings = providers.flatMap(({ present }) => present ?? []);
  for (const ending of endings) {
    if (path.endsWith(`/${ending}`)) return { file, page: path.slice(0, -ending.length) };
  }
  const present = chosen ? chosen.present : endings[0];
  const page = path.replace(/\/*$/, '/');
  return !present || path.endsWith('.json') ? { file } : { file: page + present, page };
}
