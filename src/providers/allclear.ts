import { FORMAT } from '../model/snapshot.js';
import { readDocument } from './document.js';
import type { Provider } from './provider.js';

/** The status document itself: from a mirror, from a file written by hand. */
export const allclear: Provider = {
  id: 'allclear',
  recognises: ({ format }) => (format === FORMAT ? `"format" is "${FORMAT}"` : undefined),
  parse: ([body], context) => readDocument(body, context),
};
