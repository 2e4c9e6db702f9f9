import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { severity, worst, type ComponentStatus } from '../../src/model/status.js';
import { play, playNames, type Play, type PlayName } from '../../src/testing/index.js';

const MINUTE = 60_000;
/** A day has 1440 minutes, and machines that test are busy. */
const LONG = 20_000;

/** What a visitor should be told from each frame on. */
const TOLD: Readonly<Record<PlayName, readonly [label: string, status: ComponentStatus][]>> = {
  'slow-then-down': [
    ['All is well', 'operational'],
    ['Slow', 'degraded_performance'],
    ['Still slow', 'degraded_performance'],
    ['Down', 'major_outage'],
    ['Cause found', 'major_outage'],
    ['Repaired, watching', 'partial_outage'],
    ['Vouchers are back', 'degraded_performance'],
    ['Resolved', 'operational'],
    ['Postmortem', 'operational'],
  ],
  'planned-maintenance': [
    ['Announced', 'operational'],
    ['Reminder', 'operational'],
    ['Begun', 'under_maintenance'],
    ['Overrun', 'under_maintenance'],
    ['Takes longer', 'under_maintenance'],
    ['Verifying', 'under_maintenance'],
    ['Completed', 'operational'],
  ],
  flapping: [
    ['All is well', 'operational'],
    ...Array.from({ length: 5 }).flatMap(
      () =>
        [
          ['Down', 'partial_outage'],
          ['Back', 'operational'],
        ] as [string, ComponentStatus][],
    ),
  ],
};

const claimed = (snapshot: StatusSnapshot): ComponentStatus =>
  claim(snapshot, select(snapshot)).status;

const occurrences = ({ incidents, maintenances }: StatusSnapshot) => [
  ...incidents,
  ...maintenances,
];

/** How components are by the updates alone: the last word on each. */
function lastWords(snapshot: StatusSnapshot): ComponentStatus {
  const updates = occurrences(snapshot).flatMap((one) => one.updates);
  const words = updates
    .sort((a, b) => Date.parse(a.at!) - Date.parse(b.at!))
    .flatMap(({ affected }) => affected.map(({ componentId, to }) => [componentId!, to!] as const));
  return worst(new Map(words).values());
}

function* minutes({ start, end, frames }: Play): Generator<number> {
  for (let time = start - 60 * MINUTE; time <= end + 60 * MINUTE; time += MINUTE) yield time;
  for (const { at } of frames) yield* [at - 1, at];
}

describe('an incident played in time', () => {
  for (const name of playNames) {
    describe(name, () => {
      const played = play(name);

      it('has its frames in order, between its start and its end', () => {
        const times = played.frames.map(({ at }) => at);
        expect(times).to.deep.equal([...times].sort((a, b) => a - b));
        expect(times[0]).to.equal(played.start);
        expect(times.at(-1)).to.be.below(played.end);
      });

      it('says at each frame what it should, until the next', () => {
        const said = played.frames.map(({ at, label }, index) => {
          const next = played.frames[index + 1]?.at ?? played.end + 1;
          const [status, later] = [claimed(played.at(at)), claimed(played.at(next - 1))];
          expect(later, `just before what follows ${label}`).to.equal(status);
          return [label, status];
        });
        expect(said).to.deep.equal(TOLD[name]);
      });

      it('is a status document at each minute, as it stands', () => {
        for (const time of minutes(played)) {
          const snapshot = played.at(time);
          expect(parseStatus(snapshot, { url: snapshot.sourceUrl })).to.deep.equal(snapshot);
        }
      }).timeout(LONG);

      it('never claims better than its updates do, nor knows what comes', () => {
        for (const time of minutes(played)) {
          const snapshot = played.at(time);
          const when = new Date(time).toISOString();
          expect(severity(claimed(snapshot)), when).to.be.at.least(severity(lastWords(snapshot)));
          expect(snapshot.fetchedAt).to.equal(when);
          for (const one of occurrences(snapshot)) {
            const past = [one.startedAt, one.resolvedAt, ...one.updates.map(({ at }) => at)];
            for (const at of past) if (at) expect(Date.parse(at)).to.be.at.most(time);
          }
        }
      }).timeout(LONG);
    });
  }

  it('can begin at any time, on a page of any name', () => {
    const start = Date.parse('2031-01-01T00:00:00Z');
    const whose = { name: 'Quill Payments', url: 'https://status.quill.example' };
    const [here, there] = [play('slow-then-down'), play('slow-then-down', { start, ...whose })];
    expect(there.start).to.equal(start);
    expect(there.end - there.start).to.equal(here.end - here.start);
    for (const [index, { at, label }] of there.frames.entries()) {
      expect([at - start, label]).to.deep.equal([
        here.frames[index]!.at - here.start,
        here.frames[index]!.label,
      ]);
      expect(claimed(there.at(at))).to.equal(claimed(here.at(here.frames[index]!.at)));
    }
    const [incident] = there.at(there.end).incidents;
    expect(incident!.startedAt).to.equal('2031-01-01T03:42:00.000Z');
    expect(incident!.url).to.equal('https://status.quill.example/incidents/holds');
    expect(there.at(start).page.name).to.equal('Quill Payments');
  });

  it('keeps the end of an incident when its postmortem comes', () => {
    const [incident] = play('slow-then-down').at('2026-06-12T18:00:00Z').incidents;
    expect(incident).to.include({
      status: 'postmortem',
      impact: 'critical',
      resolvedAt: '2026-06-12T13:40:00.000Z',
    });
  });

  it('names all plays when it is asked for another, and takes no time that is none', () => {
    expect(() => play('slow' as PlayName)).to.throw(
      RangeError,
      'no play "slow"; there are: slow-then-down, planned-maintenance, flapping',
    );
    expect(() => play('flapping').at('teatime')).to.throw(RangeError, 'not a time: teatime');
  });
});
