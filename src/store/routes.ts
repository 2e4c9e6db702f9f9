import type { Route, Routes } from '../client/route.js';
import { keep, recall } from './storage.js';

const keyOf = (address: string): string => `route ${address}`;

/** What was found out about addresses, across visits: a search is not for every page that opens. */
export const routes: Routes = {
  get(address) {
    const { file, searched } = (recall(keyOf(address)) ?? {}) as Record<string, unknown>;
    const isOurs = typeof file === 'string' && URL.canParse(file);
    // A search never leaves the host, and what is read may be anybody's.
    const same = isOurs && new URL(file).origin === new URL(address).origin;
    return {
      file: same ? file : undefined,
      searched: typeof searched === 'number' ? searched : undefined,
    } satisfies Route;
  },
  set: (address, route) => keep(keyOf(address), route),
};
