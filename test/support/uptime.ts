// An uptime bar, in the tests of it.
import type { AllclearUptime } from '../../src/elements/uptime/uptime.js';
import type { StatusSnapshot, UptimeDay } from '../../src/model/snapshot.js';
import { component, incident, snapshot } from '../fixtures/snapshots.js';
import { find, mount, until } from '../support/elements.js';

/** Ninety days up to June 10: an outage of an hour on the 9th, and nothing known before March 20. */
export const days = (): UptimeDay[] =>
  Array.from({ length: 90 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 5, 10 - 89 + index)).toISOString().slice(0, 10);
    const majorSeconds = date === '2026-06-09' ? 3600 : 0;
    const noData = date < '2026-03-20';
    return { date, majorSeconds, partialSeconds: 0, ...(noData && { noData }) };
  });

export const data = (rest: Partial<StatusSnapshot> = {}): StatusSnapshot =>
  snapshot({
    components: [component('Booking'), component('Timetable')],
    incidents: [
      incident('Fire at the pier', {
        startedAt: '2026-06-09T08:00:00.000Z',
        resolvedAt: '2026-06-09T09:00:00.000Z',
        status: 'resolved',
        componentIds: ['booking'],
      }),
    ],
    uptime: { booking: { days: days(), origin: 'provider' } },
    ...rest,
  });

export async function bar(width = 700, given = data(), attributes = 'components="Booking"') {
  const element = await mount<AllclearUptime>(
    `<allclear-uptime ${attributes} style="inline-size: ${width}px"></allclear-uptime>`,
  );
  element.snapshot = given;
  await element.updateComplete;
  const expected = width >= 560 ? '90' : width >= 320 ? '60' : '30';
  await until(() => !find(element, '.bar') || slider(element).ariaValueMax === expected);
  return element;
}

export const slider = (element: Element) => find(element, '[role=slider]')!;
