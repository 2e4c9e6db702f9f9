import { well } from './company.js';
import { DOWN, SLOW } from './events.js';
import type { Script } from './script.js';

/** Slow at first, then nothing can be bought; repaired, resolved and explained on the same day. */
export const slowThenDown: Script = {
  start: '2026-06-12T06:00:00Z',
  end: '2026-06-13T06:00:00Z',
  opening: 'All is well',
  incidents: [
    {
      id: 'holds',
      title: 'Orders are slow or fail',
      told: [
        {
          at: '2026-06-12T09:42:00Z',
          label: 'Slow',
          status: 'investigating',
          body: 'Seat maps take up to twenty seconds to open, and checkout is slow. Orders that reach the confirmation page are safe. We are looking for the cause.',
          set: SLOW,
        },
        {
          at: '2026-06-12T10:05:00Z',
          label: 'Still slow',
          status: 'investigating',
          body: 'The wait comes from the service that holds seats while a customer pays. Sales at the counter are not affected.',
        },
        {
          at: '2026-06-12T10:31:00Z',
          label: 'Down',
          status: 'investigating',
          body: 'Nothing can be bought at the moment, online or by card at the counter. Tickets that are already sold can be scanned as usual.',
          set: DOWN,
        },
        {
          at: '2026-06-12T11:08:00Z',
          label: 'Cause found',
          status: 'identified',
          body: 'A table of held seats was never emptied, and has filled its disk. We are moving it to a larger one. Nobody is charged for an order that failed.',
        },
        {
          at: '2026-06-12T12:15:00Z',
          label: 'Repaired, watching',
          status: 'monitoring',
          body: 'Orders and payments go through again. Checkout is slower than usual while the queue empties; gift vouchers follow within the hour.',
          set: { ...well(DOWN), checkout: 'degraded_performance', vouchers: 'partial_outage' },
        },
        {
          at: '2026-06-12T12:50:00Z',
          label: 'Vouchers are back',
          status: 'monitoring',
          body: 'Gift vouchers work again.',
          set: { vouchers: 'operational' },
        },
        {
          at: '2026-06-12T13:40:00Z',
          label: 'Resolved',
          status: 'resolved',
          body: 'Everything works as usual again.',
          set: { checkout: 'operational' },
        },
        {
          at: '2026-06-12T17:30:00Z',
          label: 'Postmortem',
          status: 'postmortem',
          body: 'For 104 minutes nobody could buy a ticket. We are sorry.\n\n## What happened\n\nSeats are held for **ten minutes** while a customer pays. Since the release of Wednesday, holds that ran out were kept, and on Friday they filled their disk.\n\n## What we change\n\n- Holds that run out are deleted at once, and counted.\n- A disk that is two thirds full wakes somebody up.',
        },
      ],
    },
  ],
};
