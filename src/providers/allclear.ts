import { FORMAT } from '../model/snapshot.js';
import { fieldsOf } from './fields.js';
import { alone } from './files.js';
import type { Provider } from './provider.js';

/** The status document itself: from a mirror, from a file written by hand. */
export const allclear: Provider = {
  id: 'allclear',
  files: alone,
  recognises: (body) => (fieldsOf(body).format === FORMAT ? `"format" is "${FORMAT}"` : undefined),
  toDocument: ([body]) => body,
};
