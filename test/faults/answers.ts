import {
  componentRow,
  groupRow,
  incidentRow,
  PAGE,
  summary,
  updateRow,
  windowRow,
} from '../fixtures/statuspage.js';
import type { Answer } from './page.js';

export { componentRow, groupRow, incidentRow, PAGE, summary, updateRow, windowRow };

/** All is well. */
export const GOOD: Answer = { json: summary() };

/** Nothing is well, so that any green is false. */
export const DOWN: Answer = {
  json: summary({
    components: [
      componentRow('web', 'Booking', { status: 'major_outage' }),
      componentRow('gate', 'Boarding', { status: 'degraded_performance' }),
    ],
    status: { indicator: 'critical', description: 'Major System Outage' },
  }),
};

export const html = (words: string): string => `<!doctype html>
<html lang="en-GB"><title>${words}</title><p>${words}</p></html>`;

/** Where visitors read more, once the page has said so. */
export const PAGE_URL = PAGE.url;

/** A component is down and the page says so, so that only days of the past may be green. */
export const trouble = (rest: object = {}): object =>
  summary({
    components: [componentRow('web', 'Booking', { status: 'major_outage' })],
    status: { indicator: 'critical', description: 'Major System Outage' },
    ...rest,
  });
