import type { Component, StatusSnapshot } from '../../src/model/snapshot.js';
import type { ComponentStatus } from '../../src/model/status.js';
import { brindle } from '../../src/testing/brindle.js';
import { incident } from '../../src/testing/tell.js';

/* Names as short and as long as they come. */

const STATUSES: readonly ComponentStatus[] = [
  'operational',
  'degraded_performance',
  'partial_outage',
];

/** A page in partial outage with one component of each of these names, and an incident about the last. */
const named = (names: readonly string[], title: string): StatusSnapshot =>
  brindle({
    status: 'partial_outage',
    headline: 'Partial System Outage',
    components: names.map((name, index): Component => ({
      id: `c${index}`,
      name,
      status: STATUSES[index] ?? 'operational',
      group: false,
    })),
    incidents: [
      incident('newest', title, 'major', [
        {
          at: '2026-06-12T18:40:00Z',
          status: 'investigating',
          body: 'We are looking for the cause.',
          set: { c2: 'partial_outage' },
        },
      ]),
    ],
  });

const SENTENCE =
  'Sales of seats, vouchers, memberships and programmes for every stage in the north, ';
const long = (first: string): string => (first + SENTENCE.repeat(7)).slice(0, 500);

export const extremes = {
  'one-word': named(['Shop', 'Cards', 'Doors'], 'Doors'),
  /** 500 characters each: sentences, and one word. */
  'long-names': named(
    [long('Web shop: '), 'Kartenzahlungsdienstleister'.repeat(19).slice(0, 500), long('Doors: ')],
    long('Doors do not open: '),
  ),
};
