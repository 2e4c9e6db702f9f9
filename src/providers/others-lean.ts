import type { Provider } from './provider.js';

/** What `others.ts` holds, in browsers: none. They are loaded one by one when they are needed. */
export const others: readonly Provider[] = [];
