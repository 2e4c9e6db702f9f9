import { ID } from './company.mjs';
import { RECENT } from './archive-recent.mjs';
import { OLDER } from './archive-older.mjs';
import { inMaintenance, well } from './set.mjs';

/**
 * What happened before the played day, newest first: each a story with the number of days it lies
 * back. Fewer than 25 incidents with those of the day, so that the list is known to be complete.
 */
export const PAST_INCIDENTS = [...RECENT, ...OLDER];

export const PAST_MAINTENANCES = [
  {
    key: 'past/seat-database',
    daysAgo: 16,
    name: 'Seat maps: database upgrade',
    affects: [ID.seatMaps, ID.legacySeatMaps],
    window: { from: '05:00', until: '06:00' },
    updates: [
      {
        at: '10:30-5',
        status: 'scheduled',
        body: 'We are upgrading the database behind the seat maps. Seats cannot be chosen during this hour; orders already in the basket can be completed.',
      },
      {
        at: '05:00',
        status: 'in_progress',
        body: 'The upgrade has begun.',
        set: inMaintenance(ID.seatMaps, ID.legacySeatMaps),
      },
      {
        at: '06:12',
        status: 'completed',
        body: 'The upgrade is done. It took twelve minutes longer than planned, because one index had to be built again.',
        set: well(ID.seatMaps, ID.legacySeatMaps),
      },
    ],
  },
  {
    key: 'past/terminal-certificates',
    daysAgo: 51,
    name: 'Card terminals: new certificates',
    affects: [ID.deskCards],
    window: { from: '06:30', until: '07:30' },
    updates: [
      {
        at: '15:00-7',
        status: 'scheduled',
        body: 'Every card terminal receives a new certificate and restarts once. Please leave the terminals switched on overnight.',
      },
      {
        at: '06:30',
        status: 'in_progress',
        body: 'Terminals are restarting, theatre by theatre.',
        set: inMaintenance(ID.deskCards),
      },
      {
        at: '07:05',
        status: 'verifying',
        body: 'All terminals that are switched on have the new certificate. We are taking test payments.',
      },
      {
        at: '07:20',
        status: 'completed',
        body: 'Done. A terminal that was off fetches its certificate when it is switched on.',
        set: well(ID.deskCards),
      },
    ],
  },
];
