import { expect } from 'chai';
import { select } from '../../src/model/relevance.js';
import {
  affectedBy,
  fullName,
  incidentOf,
  lasting,
  postmortem,
  steps,
} from '../../src/model/timeline.js';
import type { IncidentStatus } from '../../src/model/status.js';
import {
  component,
  group,
  incident,
  maintenance,
  NOW,
  snapshot,
  turned,
  update,
} from '../fixtures/snapshots.js';

const HOUR = 3_600_000;
const at = (hour: number) => new Date(NOW + hour * HOUR).toISOString();

/** Updates of these statuses, the newest first. */
const told = (...statuses: IncidentStatus[]) =>
  statuses.map((status, index) => update(at(-index), { status }));

describe('the steps of an incident', () => {
  const repeats = (...statuses: IncidentStatus[]) =>
    steps(told(...statuses)).map((step) => step.repeats);

  it('one that repeats the status before it is an update, the oldest keeps its name', () => {
    expect(repeats('monitoring', 'monitoring', 'investigating', 'investigating')).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect(repeats('investigating')).to.deep.equal([false]);
    expect(repeats()).to.deep.equal([]);
  });

  it('what comes again after something else is no repetition', () => {
    expect(repeats('investigating', 'monitoring', 'investigating')).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('a status that is not understood is an update, wherever it stands', () => {
    expect(repeats('resolved', 'unknown')).to.deep.equal([false, true]);
  });

  it('the postmortem is none of them, and what stands around it follows on', () => {
    const updates = told('postmortem', 'resolved', 'postmortem', 'resolved');
    expect(steps(updates).map(({ repeats: again }) => again)).to.deep.equal([true, false]);
    expect(postmortem(incident('Fog', { updates }))).to.equal(updates[0]);
    expect(postmortem(incident('Fog'))).to.equal(undefined);
  });
});

describe('how long an incident lasts', () => {
  const seconds = (startedAt?: string, resolvedAt?: string, status: IncidentStatus = 'resolved') =>
    lasting(
      incident('Fog', { status, startedAt: startedAt!, ...(resolvedAt && { resolvedAt }) }),
      NOW,
    );

  it('is from its start to its end, or up to now', () => {
    expect(seconds(at(-3), at(-1))).to.equal(7200);
    expect(seconds(at(-3), undefined, 'identified')).to.equal(3 * 3600);
  });

  it('is not told where it is nothing, negative or not known', () => {
    expect(seconds(at(-1), at(-1))).to.equal(undefined);
    expect(seconds(at(-1), at(-3))).to.equal(undefined);
    expect(seconds(at(-1))).to.equal(undefined);
    expect(seconds(undefined, at(-1))).to.equal(undefined);
    expect(seconds(at(2), undefined, 'identified')).to.equal(undefined);
    expect(seconds('yesterday', undefined, 'identified')).to.equal(undefined);
  });
});

describe('what an incident touched', () => {
  const page = snapshot({
    components: [
      group('Sales'),
      component('Booking', 'operational', { groupId: 'sales' }),
      group('Harbour'),
      component('Harbour booking', 'operational', { groupId: 'harbour', name: 'Booking' }),
      component('Gate'),
    ],
  });

  it('comes from its own list, as bad as the incident where nothing else is told', () => {
    const fog = incident('Fog', { impact: 'major', componentIds: ['gate', 'gone', 'booking'] });
    expect(affectedBy(fog, page)).to.deep.equal([
      { name: 'Gate', status: 'partial_outage' },
      { name: 'Sales - Booking', status: 'partial_outage' },
    ]);
  });

  it('comes from its updates where that is empty, each as bad as it ever was, the worst first', () => {
    const fog = incident('Fog', {
      updates: [
        update(at(0), { affected: [turned('Gate', 'operational')] }),
        update(at(-1), {
          affected: [
            turned('Gate', 'degraded_performance'),
            turned('Radar', 'partial_outage'),
            { name: 'Buoys', to: 'major_outage' },
          ],
        }),
        update(at(-2), { affected: [turned('Radar', 'degraded_performance')] }),
      ],
    });
    // The gate was told to be well again from a major outage.
    expect(affectedBy(fog, page)).to.deep.equal([
      { name: 'Gate', status: 'major_outage' },
      { name: 'Buoys', status: 'major_outage' },
      { name: 'Radar', status: 'partial_outage' },
    ]);
  });

  it('names each once, whichever lists it stands in', () => {
    const fog = incident('Fog', {
      componentIds: ['gate'],
      updates: [
        update(at(0), { affected: [turned('Gate', 'degraded_performance')] }),
        update(at(-1), { affected: [turned('Gate', 'degraded_performance')] }),
      ],
    });
    expect(affectedBy(fog, page)).to.deep.equal([{ name: 'Gate', status: 'degraded_performance' }]);
  });

  it('is as bad as the incident where it is only told to be well', () => {
    const well = { componentId: 'gate', name: 'Gate', to: 'operational' } as const;
    const fog = incident('Fog', {
      impact: 'major',
      updates: [update(at(0), { affected: [well] })],
    });
    expect(affectedBy(fog, page)).to.deep.equal([{ name: 'Gate', status: 'partial_outage' }]);
    const notice = { ...fog, impact: 'none' } as const;
    expect(affectedBy(notice, page)).to.deep.equal([{ name: 'Gate', status: 'operational' }]);
  });

  it('is never called well where nobody said so', () => {
    const notice = incident('Notice', { impact: 'none', componentIds: ['gate'] });
    expect(affectedBy(notice, page)).to.deep.equal([{ name: 'Gate', status: 'unknown' }]);
  });

  it('is under maintenance during one', () => {
    const dock = maintenance('Dock', { componentIds: ['gate'] });
    expect(affectedBy(dock, page)).to.deep.equal([{ name: 'Gate', status: 'under_maintenance' }]);
  });

  it('names stand behind their group only where they are repeated', () => {
    expect(page.components.map((one) => fullName(one, page))).to.deep.equal([
      'Sales',
      'Sales - Booking',
      'Harbour',
      'Harbour - Booking',
      'Gate',
    ]);
  });
});

describe('the incident to tell of', () => {
  const page = snapshot({
    components: [component('Gate'), component('Radar')],
    incidents: [
      incident('Over', { status: 'resolved' }),
      incident('Newest', { componentIds: ['radar'] }),
      incident('Older', { componentIds: ['gate'] }),
    ],
  });
  const of = (id?: string, list?: string) => incidentOf(page, select(page, list), id)?.title;

  it('is the one with the id, whatever it touches', () => {
    expect(of('over')).to.equal('Over');
    expect(of('older', 'radar')).to.equal('Older');
    expect(of('never')).to.equal(undefined);
  });

  it('is else the newest open one that matters', () => {
    expect(of()).to.equal('Newest');
    expect(of('', 'gate')).to.equal('Older');
    expect(incidentOf(snapshot(), select(snapshot()))).to.equal(undefined);
  });
});
