import type { ComponentStatus } from '../model/status.js';

/** Filled shapes on a field of 16 × 16, their signs cut out: each status has a form of its own. */
export const SHAPES: Record<ComponentStatus, string> = {
  operational: 'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM4 9l3 3 5-6-1.2-1L7 9.7 5.2 8Z',
  degraded_performance:
    'M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2ZM4 7v2h8V7Z',
  partial_outage:
    'M6.7 1.5a1.5 1.5 0 0 1 2.6 0l6.3 11a1.5 1.5 0 0 1-1.3 2.2H1.7a1.5 1.5 0 0 1-1.3-2.2ZM7 5v5h2V5ZM8 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  major_outage:
    'M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5ZM8 6.8 5.7 4.5 4.5 5.7 6.8 8l-2.3 2.3 1.2 1.2L8 9.2l2.3 2.3 1.2-1.2L9.2 8l2.3-2.3-1.2-1.2Z',
  under_maintenance:
    'M12.8 1.3l-3 3 1.9 1.9 3-3a4.1 4.1 0 0 1-5.3 5.6l-5 5a1.6 1.6 0 0 1-2.2-2.2l5-5a4.1 4.1 0 0 1 5.6-5.3Z',
  // Drawn as lines: a ring of dashes around a question mark.
  unknown:
    'M5.9 1.2a7 7 0 0 1 4.2 0M12 2.1a7 7 0 0 1 2.6 3.3M15.1 7.5a7 7 0 0 1 -1 4.1M12.8 13.2a7 7 0 0 1 -3.7 1.8M6.9 15a7 7 0 0 1 -3.7-1.8M1.9 11.6a7 7 0 0 1 -1-4.1M1.4 5.4a7 7 0 0 1 2.6-3.3M6 6.4a2 2 0 1 1 3 1.7q-1 .7-1 1.4M8 11.8v.1',
};
