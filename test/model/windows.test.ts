import { expect } from 'chai';
import { select } from '../../src/model/relevance.js';
import type { Maintenance } from '../../src/model/snapshot.js';
import { countdown, ending, isPlanned, windows } from '../../src/model/windows.js';
import { component, maintenance, NOW, snapshot, without } from '../fixtures/snapshots.js';

const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();
const from = (start: number, end: number, rest: Partial<Maintenance> = {}) =>
  maintenance('Dock', { scheduledFor: at(start), scheduledUntil: at(end), ...rest });

describe('windows', () => {
  const shown = (maintenances: readonly Maintenance[], hours?: number, list?: string) => {
    const whole = snapshot({ components: [component('Gate')], maintenances });
    return windows(whole, select(whole, list), NOW, hours).map(({ title }) => title);
  };

  it('are those that run, then those to come; none that is over', () => {
    const all = [
      from(30, 32, { title: 'Soon' }),
      from(-1, 1, { title: 'Running', status: 'in_progress' }),
      from(300, 302, { title: 'Later' }),
      from(-3, -1, { title: 'Checked', status: 'verifying' }),
      from(-9, -8, { title: 'Over', status: 'completed' }),
      from(-9, -8, { title: 'Ended', resolvedAt: at(-8) }),
    ];
    expect(shown(all)).to.deep.equal(['Running', 'Checked', 'Soon', 'Later']);
    expect(shown(all, 48)).to.deep.equal(['Running', 'Checked', 'Soon']);
    expect(shown(all, 0)).to.deep.equal(['Running', 'Checked']);
  });

  it('within some hours are none that went by unbegun', () => {
    const gone = from(-4, -2);
    expect(isPlanned(gone)).to.equal(true);
    expect(shown([gone], 48)).to.be.empty;
    expect(shown([gone])).to.deep.equal(['Dock']);
    expect(shown([from(-1, 1)], 48)).to.deep.equal(['Dock']);
    expect(shown([without(from(-1, 1), 'scheduledUntil')], 48)).to.be.empty;
    expect(shown([from(4, 2)], 48), 'an end before its start is none').to.deep.equal(['Dock']);
  });

  it('without a time are shown, but not as near', () => {
    const unset = without(from(1, 2), 'scheduledFor');
    expect(shown([unset])).to.deep.equal(['Dock']);
    expect(shown([unset], 48)).to.be.empty;
  });

  it('are those that touch the selection', () => {
    expect(shown([from(1, 2, { componentIds: ['radar'] })], 48, 'gate')).to.be.empty;
    expect(shown([from(1, 2, { componentIds: ['gate'] })], 48, 'gate')).to.deep.equal(['Dock']);
  });
});

describe('the countdown of a window', () => {
  it('goes to its start, then to its end, and on below nothing', () => {
    expect(countdown(from(2, 3), NOW)).to.deep.equal({ towards: 'start', seconds: 7200 });
    expect(countdown(from(-1, 1), NOW)).to.deep.equal({ towards: 'start', seconds: -3600 });
    const running = { status: 'in_progress' } as const;
    expect(countdown(from(-1, 1, running), NOW)).to.deep.equal({ towards: 'end', seconds: 3600 });
    expect(countdown(from(-3, -1, running), NOW)).to.deep.equal({ towards: 'end', seconds: -3600 });
  });

  it('is none towards a time that is not known, or is no end', () => {
    const running = { status: 'in_progress' } as const;
    expect(countdown(without(from(1, 2), 'scheduledFor'), NOW)).to.equal(undefined);
    expect(countdown(from(1, 2, { scheduledFor: 'soon' }), NOW)).to.equal(undefined);
    expect(countdown(without(from(-1, 2, running), 'scheduledUntil'), NOW)).to.equal(undefined);
    expect(countdown(from(2, 1, running), NOW)).to.equal(undefined);
    expect(ending(from(2, 2))).to.be.NaN;
    expect(ending(without(from(1, 2), 'scheduledFor'))).to.equal(NOW + 7_200_000);
  });
});
