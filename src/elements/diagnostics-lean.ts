import type * as diagnostics from './diagnostics.js';

/** What `diagnostics.ts` does, on pages that visitors see: nothing. */
export const diagnose: typeof diagnostics.diagnose = () => {};
