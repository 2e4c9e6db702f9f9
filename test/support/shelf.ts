import { atHand, BUILT_IN } from '../../src/providers/registry.js';

/** The formats of this page, as a search is given them. */
export const shelf = { builtIn: BUILT_IN, atHand };
