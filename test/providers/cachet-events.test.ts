import { expect } from 'chai';
import { calm, trouble } from '../fixtures/providers/cachet.js';
import { read, overall, file, row } from '../support/cachet.js';

const statuses = (bodies: readonly unknown[]) =>
  read(bodies)
    .components.filter(({ group }) => !group)
    .map(({ name, status }) => [name, status]);
const incident = (attributes: object, relationships?: object) =>
  read([calm[0], file(row('incidents', attributes, relationships))]).incidents[0];
const time = (string: string) => ({ human: '1 hour ago', string });

describe('a page of Cachet 3', () => {
  it('has its components as they are with their open incidents', () => {
    expect(statuses(trouble)).deep.equal([
      ['Wash house', 'operational'],
      ['Mangle', 'partial_outage'],
      ['Delivery cart', 'major_outage'],
      ['Soap store', 'degraded_performance'],
      ['Drying loft', 'under_maintenance'],
      ['Well', 'unknown'],
    ]);
    expect(overall(trouble)).equal('major_outage');
  });

  it('has incidents with their first word and every update', () => {
    const [wheel, mangle, water] = read(trouble).incidents;
    expect(mangle).deep.include({
      id: '7',
      title: 'The mangle is stuck',
      status: 'monitoring',
      impact: 'major',
      startedAt: '2026-06-10T08:55:00.000Z',
      componentIds: ['2'],
    });
    expect(mangle!.updates.map(({ status, body, at }) => [status, body, at])).deep.equal([
      ['monitoring', 'Oiled; watching.', '2026-06-10T09:12:44.000Z'],
      ['identified', 'A button was caught.', '2026-06-10T09:02:00.000Z'],
      ['unknown', '**Sheets** pile up.', '2026-06-10T08:58:10.000Z'],
    ]);
    expect(mangle!.updates.every(({ bodyFormat }) => bodyFormat === 'markdown')).equal(true);
    expect(wheel).deep.include({ status: 'investigating', impact: 'critical' });
    expect(wheel!.updates.map(({ status, at }) => [status, at])).deep.equal([
      ['investigating', '2026-06-10T09:12:44.000Z'],
    ]);
    expect(water).deep.include({
      status: 'resolved',
      impact: 'unknown',
      resolvedAt: '2026-06-01T07:20:00.000Z',
    });
  });

  it('has an incident for each of its phases', () => {
    for (const [value, status] of [
      [0, 'unknown'],
      [1, 'investigating'],
      [2, 'identified'],
      [3, 'monitoring'],
      [4, 'resolved'],
      ['4', 'resolved'],
      [5, 'unknown'],
      ['fixed', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      expect(incident({ status: { value } })!.status, `${value}`).equal(status);
      expect(incident({ status: value })!.status, `${value}`).equal(status);
    }
    const over = incident({
      status: { value: 4 },
      message: 'Well.',
      created: time('2026-06-01 06:00:00'),
      updated: time('2026-06-01 07:30:00'),
    });
    expect(over!.resolvedAt).equal('2026-06-01T07:30:00.000Z');
    expect(incident({ occurred: time('yesterday') })).not.to.have.property('startedAt');
  });

  it('with an open incident is not well, whatever it says of itself', () => {
    const bodies = [calm[0], calm[4], file(row('incidents', { status: { value: 1 } }))];
    expect(overall(bodies)).equal('unknown');
  });

  it('keeps to itself the incidents that its visitors are not shown', () => {
    for (const visible of [0, 2]) expect(incident({ visible })).equal(undefined);
    for (const visible of [1, true, null, undefined])
      expect(incident({ visible })!.title).equal('A');
  });

  it('has windows, whose end is planned until they are over', () => {
    const [white, ropes, well] = read(trouble).maintenances;
    expect(ropes).deep.include({
      id: '3',
      title: 'New ropes',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      componentIds: ['5'],
    });
    expect(ropes).not.to.have.property('resolvedAt');
    expect(ropes!.updates.map(({ body, at }) => [body, at])).deep.equal([
      ['Half of them hang.', '2026-06-10T11:40:00.000Z'],
      ['In the loft.', '2026-05-20T09:00:00.000Z'],
    ]);
    expect(well).deep.include({ status: 'scheduled', scheduledFor: '2026-06-14T06:00:00.000Z' });
    expect(well).not.to.have.any.keys('scheduledUntil', 'resolvedAt');
    expect(white).deep.include({ status: 'completed', resolvedAt: '2026-06-02T08:00:00.000Z' });
    const odd = read([calm[0], file(row('schedules', { status: { value: 3 } }))]).maintenances[0];
    expect(odd!.status).equal('unknown');
  });
});
