import { fieldsOf, textOf } from './fields.js';
import type { Provider } from './provider.js';
import { statuspage } from './statuspage.js';

/**
 * incident.io in its Statuspage-compatible dialect: ids are ULIDs, the page has no time zone,
 * components no groups, incidents no components, and an empty list is left out.
 */
export const incidentio: Provider = {
  ...statuspage,
  id: 'incidentio',
  recognises: (body) =>
    statuspage.recognises(body) &&
    /^[0-9A-HJKMNP-TV-Z]{26}$/.test(textOf(fieldsOf(fieldsOf(body).page).id))
      ? 'the Statuspage format with ULIDs for ids'
      : undefined,
};
