import { expect } from 'chai';
import type { Fields } from '../../src/providers/fields.js';
import { calm, trouble } from '../fixtures/providers/sorry.js';
import { read, overall } from '../support/sorry.js';

/** The calm page with one notice. */
const noting = (fields: Fields) => [
  ...calm.slice(0, 2),
  { notices: [{ id: 9, type: 'unplanned', subject: 'A', ...fields }] },
];

describe('a page of Sorry', () => {
  it('has incidents with what is told of their updates', () => {
    const [sheep, hum, news] = read(trouble).incidents;
    expect(sheep).deep.include({
      id: '55',
      title: 'A sheep on the mast',
      status: 'monitoring',
      impact: 'minor',
      startedAt: '2026-06-10T10:00:00.000Z',
      componentIds: ['2'],
      url: 'https://status.gorsefield-radio.example/notices/55-notice',
    });
    expect(sheep!.updates.map(({ status, body, at }) => [status, body, at])).deep.equal([
      ['monitoring', 'It is down.', '2026-06-10T11:30:00.000Z'],
      ['investigating', 'It is being *coaxed*.', '2026-06-10T10:00:30.000Z'],
    ]);
    expect(sheep!.updates.every(({ bodyFormat }) => bodyFormat === 'markdown')).equal(true);
    expect(hum).deep.include({ status: 'investigating', impact: 'unknown' });
    expect(hum!.updates.map(({ status, body, at }) => [status, body, at])).deep.equal([
      ['unknown', 'There is a hum.', '2026-06-10T10:00:10.000Z'],
    ]);
    expect(news).deep.include({
      status: 'resolved',
      impact: 'unknown',
      resolvedAt: '2026-06-08T12:20:00.000Z',
    });
    expect(news!.updates.map(({ status, body }) => [status, body])).deep.equal([
      ['unknown', 'They are read.'],
    ]);
  });

  it('has an incident for each state of a notice that was not planned', () => {
    for (const [state, status] of [
      ['investigating', 'investigating'],
      ['identified', 'identified'],
      ['recovering', 'monitoring'],
      ['resolved', 'resolved'],
      ['false_alarm', 'resolved'],
      ['bewitched', 'unknown'],
      [null, 'unknown'],
      [4, 'unknown'],
    ] as const) {
      const [one] = read(noting({ state })).incidents;
      expect(one!.status, `${state}`).equal(status);
      const isOver = status === 'resolved';
      expect(overall(noting({ state })), `${state}`).equal(isOver ? 'operational' : 'unknown');
    }
    expect(
      read(noting({ state: 'resolved', began_at: 'at noon' })).incidents[0],
    ).not.to.have.any.keys('startedAt', 'resolvedAt');
  });

  it('is as well as before with a notice that is no trouble', () => {
    const bodies = noting({ type: 'general', state: 'open' });
    expect(read(bodies).incidents[0]!.impact).equal('none');
    expect(overall(bodies)).equal('operational');
  });

  it('has windows, which began and ended only when they did', () => {
    const [dusting, carpet, paint] = read(trouble).maintenances;
    expect(carpet).deep.include({
      id: '61',
      title: 'New carpet',
      status: 'in_progress',
      impact: 'maintenance',
      startedAt: '2026-06-10T11:05:00.000Z',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      componentIds: ['4'],
    });
    expect(carpet).not.to.have.property('resolvedAt');
    expect(carpet!.updates.map(({ status, body }) => [status, body])).deep.equal([
      ['in_progress', 'Shoes off.'],
    ]);
    expect(paint).deep.include({ status: 'scheduled', scheduledFor: '2026-06-14T06:00:00.000Z' });
    expect(paint).not.to.have.any.keys('startedAt', 'resolvedAt');
    expect(dusting).deep.include({
      status: 'completed',
      startedAt: '2026-06-01T06:02:00.000Z',
      resolvedAt: '2026-06-01T07:10:00.000Z',
    });
    for (const state of ['cancelled', 'bewitched', null]) {
      const [one] = read(noting({ type: 'planned', state })).maintenances;
      expect(one!.status, `${state}`).equal('unknown');
    }
  });
});
