import type { IncidentStatus } from '../model/status.js';
import { well, type Statuses } from './company.js';
import type { Script, Thread } from './script.js';

const AWAY: Statuses = { 'desk-cards': 'partial_outage' };

/** Terminals that lose their connection for a few minutes. */
const lapse = (from: string, until: string): Thread<IncidentStatus> => ({
  id: `lapse-${from.replace(':', '')}`,
  title: 'Card terminals lose their connection',
  told: [
    {
      at: `2026-06-12T${from}:00Z`,
      label: 'Down',
      status: 'investigating',
      body: 'About half of the card terminals at the counter are offline. We are looking for the cause.',
      set: AWAY,
    },
    {
      at: `2026-06-12T${until}:00Z`,
      label: 'Back',
      status: 'resolved',
      body: 'All terminals are connected again.',
      set: well(AWAY),
    },
  ],
});

/** Down and back again, five times in an afternoon. */
export const flapping: Script = {
  start: '2026-06-12T10:00:00Z',
  end: '2026-06-12T18:00:00Z',
  opening: 'All is well',
  incidents: [
    lapse('11:20', '11:29'),
    lapse('11:52', '11:57'),
    lapse('12:04', '12:18'),
    lapse('12:31', '12:35'),
    lapse('15:40', '15:51'),
  ],
};
