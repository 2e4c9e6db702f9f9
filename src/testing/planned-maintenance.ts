import { well, type Statuses } from './company.js';
import type { Script } from './script.js';

const MOVING: Statuses = { 'sales-desk': 'under_maintenance', printing: 'under_maintenance' };

/** A window that was announced, is begun on time, and takes longer than planned. */
export const plannedMaintenance: Script = {
  start: '2026-06-12T12:00:00Z',
  end: '2026-06-13T06:00:00Z',
  opening: 'Announced',
  maintenances: [
    {
      id: 'desk-move',
      title: 'Sales desk: move to a new database',
      planned: ['2026-06-12T20:00:00Z', '2026-06-12T22:00:00Z'],
      told: [
        {
          at: '2026-06-09T10:00:00Z',
          label: 'Announced',
          status: 'scheduled',
          body: 'The sales desk and ticket printing are off during the move. Online sales and scanning go on.',
          set: well(MOVING),
        },
        {
          at: '2026-06-12T16:00:00Z',
          label: 'Reminder',
          status: 'scheduled',
          body: 'Please print what you need for tomorrow before 21:00 in London.',
        },
        {
          at: '2026-06-12T20:02:00Z',
          label: 'Begun',
          status: 'in_progress',
          body: 'We have begun. The sales desk and ticket printing are off until we write again.',
          set: MOVING,
        },
        {
          at: '2026-06-12T22:10:00Z',
          label: 'Takes longer',
          status: 'in_progress',
          body: 'Copying takes longer than we planned: about one hour more.',
        },
        {
          at: '2026-06-12T23:05:00Z',
          label: 'Verifying',
          status: 'verifying',
          body: 'All data has moved. Ticket printing is on again, and we are testing the sales desk.',
          set: { printing: 'operational' },
        },
        {
          at: '2026-06-12T23:30:00Z',
          label: 'Completed',
          status: 'completed',
          body: 'The sales desk is back, on its new database.',
          set: { 'sales-desk': 'operational' },
        },
      ],
    },
  ],
  silent: [{ at: '2026-06-12T22:00:00Z', label: 'Overrun' }],
};
