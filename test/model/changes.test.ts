import { expect } from 'chai';
import { incidentChanges } from '../../src/model/changes.js';
import { incidentsOn } from '../../src/model/day-incidents.js';
import type { Incident } from '../../src/model/snapshot.js';
import {
  component,
  incident,
  NOW,
  snapshot,
  turned,
  update,
  without,
} from '../fixtures/snapshots.js';

const fog = incident('Fog', { updates: [update('2026-06-10T11:00:00.000Z')] });
const changes = (before: Incident[], after: Incident[]) =>
  incidentChanges(snapshot({ incidents: before }), snapshot({ incidents: after })).map(
    ({ change, incident: { title } }) => `${title} ${change}`,
  );

describe('what happened from one answer to the next', () => {
  it('nothing, where nothing did', () => {
    expect(changes([], [])).to.deep.equal([]);
    expect(changes([fog], [structuredClone(fog)])).to.deep.equal([]);
    expect(changes([fog], [{ ...fog, title: 'Dense fog' }])).to.deep.equal([]);
  });

  it('an incident opened', () => {
    expect(changes([], [fog])).to.deep.equal(['Fog opened']);
    expect(changes([{ ...fog, status: 'resolved' }], [fog]), 'again').to.deep.equal(['Fog opened']);
  });

  it('an incident was updated', () => {
    const later = update('2026-06-10T11:30:00.000Z');
    for (const change of [
      { updates: [later, ...fog.updates] },
      { status: 'monitoring' },
      { impact: 'critical' },
    ] as const) {
      expect(changes([fog], [{ ...fog, ...change }])).to.deep.equal(['Fog updated']);
    }
  });

  it('an incident was resolved: it says so, or is listed no more', () => {
    const resolved = { ...fog, status: 'resolved' } as const;
    expect(changes([fog], [resolved])).to.deep.equal(['Fog resolved']);
    expect(changes([fog], [])).to.deep.equal(['Fog resolved']);
    expect(changes([resolved], [])).to.deep.equal([]);
    expect(changes([resolved], [{ ...fog, status: 'postmortem' }])).to.deep.equal([]);
  });

  it('an archive that comes later opens nothing that is over', () => {
    const past = incident('Rain', { status: 'resolved' });
    expect(changes([fog], [fog, past])).to.deep.equal([]);
  });
});

describe('the incidents of a day', () => {
  const booking = component('Booking');
  const on = (date: string, one: Incident, now = NOW) =>
    incidentsOn(date, snapshot({ incidents: [one] }), [booking], now).length;
  // From 23:30 on 7 June to 00:30 on 9 June in London.
  const night = incident('Fog', {
    status: 'resolved',
    componentIds: ['booking'],
    startedAt: '2026-06-07T22:30:00.000Z',
    resolvedAt: '2026-06-08T23:30:00.000Z',
  });

  it('are those that went on during it, in the zone of the page', () => {
    const days = ['2026-06-06', '2026-06-07', '2026-06-08', '2026-06-09', '2026-06-10'];
    expect(days.map((date) => on(date, night))).to.deep.equal([0, 1, 1, 1, 0]);
  });

  it('an open one goes on until today', () => {
    const open = incident('Fog', {
      componentIds: ['booking'],
      startedAt: '2026-06-09T10:00:00.000Z',
    });
    const days = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11'];
    expect(days.map((date) => on(date, open))).to.deep.equal([0, 1, 1, 0]);
  });

  it('one that is over, nobody knows since when, stands on the day it began', () => {
    const over = without(night, 'resolvedAt');
    const days = ['2026-06-07', '2026-06-08', '2026-06-10'];
    expect(days.map((date) => on(date, over))).to.deep.equal([1, 0, 0]);
  });

  it('only those that touched the component, in any update', () => {
    expect(on('2026-06-08', { ...night, componentIds: ['boarding'] })).equal(0);
    const updates = [
      update('2026-06-08T10:00:00.000Z', { affected: [turned('Booking', 'major_outage')] }),
    ];
    expect(on('2026-06-08', { ...night, componentIds: [], updates })).equal(1);
  });

  it('one without a start is on no day', () => {
    expect(on('2026-06-08', without(night, 'startedAt'))).equal(0);
  });
});
