import { directory } from './directory.js';
import type { Provider } from './provider.js';

/**
 * All that `directory.ts` lists, with their adapters at hand, so that `parseStatus` reads every format.
 * In browsers `others-lean.ts` stands in for this file: see "imports" in package.json.
 */
export const others: readonly Provider[] = await Promise.all(
  directory.map(async (signs) => ({ ...signs, ...(await signs.load()) })),
);
