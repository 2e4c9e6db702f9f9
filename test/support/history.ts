// A history of incidents, in the tests of it.
import sinon from 'sinon';
import '../../src/define/history.js';
import type { AllclearHistory } from '../../src/elements/history/history.js';
import type { Incident, StatusSnapshot } from '../../src/model/snapshot.js';
import { incident, NOW, snapshot, update } from '../fixtures/snapshots.js';
import { clear, findAll, mount } from './elements.js';

export const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
export const all = (element: Element, selector: string) => findAll(element, selector).map(words);
/** Each day, or month, with what stands under it. */
export const parts = (element: Element) =>
  findAll(element, '[part=day]').map((day) => {
    const [date, ...rest] = [...day.children].map(words);
    return [date, ...rest];
  });

export const over = (title: string, day: string, rest: Partial<Incident> = {}) =>
  incident(title, {
    status: 'resolved',
    startedAt: `${day}T09:00:00.000Z`,
    resolvedAt: `${day}T10:30:00.000Z`,
    updates: [
      update(`${day}T10:30:00.000Z`, { status: 'resolved', body: 'Ferries sail.' }),
      update(`${day}T09:00:00.000Z`, { body: 'Wind is rising.' }),
    ],
    ...rest,
  });

export const LONG_AGO = '2020-01-01T00:00:00.000Z';

export let clock: sinon.SinonFakeTimers;

/** Around each test: time stands still, and the page is left as it was found. */
export function stopTimeAround(): void {
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
  });
  afterEach(() => {
    sinon.restore();
    clock.restore();
    clear();
    history.replaceState(undefined, '', location.pathname + location.search);
  });
}

/** An element that shows the incidents of a page whose list goes back a long way. */
export async function past(of: Partial<StatusSnapshot>, attributes = '') {
  const element = await mount<AllclearHistory>(
    `<allclear-history ${attributes}></allclear-history>`,
  );
  element.snapshot = snapshot({ incidentsSince: LONG_AGO, ...of });
  await element.updateComplete;
  return element;
}
