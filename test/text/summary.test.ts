import { expect } from 'chai';
import type { Incident } from '../../src/model/snapshot.js';
import { ENGLISH } from '../../src/text/language.js';
import { naming, sentence } from '../../src/text/summary.js';
import { incident, without } from '../fixtures/snapshots.js';

const NOW = Date.parse('2021-08-28T12:00:00Z');

const storm = incident('Storm', {
  impact: 'major',
  status: 'resolved',
  startedAt: '2021-08-27T14:00:00.000Z',
  resolvedAt: '2021-08-27T17:19:00.000Z',
});
const said = (of: Partial<Incident>, names = 'AB', zone = 'UTC') =>
  sentence(
    ENGLISH,
    { ...storm, ...of },
    [...names].map((name) => ({ name, status: 'partial_outage' as const })),
    'Larkfield Ferries',
    zone,
    NOW,
  );

describe('an incident in one sentence', () => {
  it('tells what, when, which and how long, counted by plural rules', () => {
    const rest = 'Larkfield Ferries experienced a major incident on August 27, 2021';
    expect(said({}, 'ABC')).to.equal(
      `${rest} affecting A and B and 1 more component, lasting 3h 19m.`,
    );
    expect(said({}, 'ABCD')).to.equal(
      `${rest} affecting A and B and 2 more components, lasting 3h 19m.`,
    );
    expect(said({}, 'AB')).to.equal(`${rest} affecting A and B, lasting 3h 19m.`);
    expect(said({}, 'A')).to.equal(`${rest} affecting A, lasting 3h 19m.`);
    expect(said({}, '')).to.equal(`${rest}, lasting 3h 19m.`);
  });

  it('calls it by its impact', () => {
    const kind = (impact: Incident['impact']) => /experienced (.+) on/.exec(said({ impact })!)![1];
    expect(kind('minor')).to.equal('a minor incident');
    expect(kind('critical')).to.equal('a critical incident');
    expect(kind('none')).to.equal('an incident');
    expect(kind('unknown')).to.equal('an incident');
    expect(kind('maintenance')).to.equal('a maintenance');
  });

  it('prints days, hours and minutes as the field does', () => {
    const lasting = (resolvedAt: string) => /lasting (.+)\./.exec(said({ resolvedAt })!)![1];
    expect(lasting('2021-08-27T14:00:20.000Z')).to.equal('1m');
    expect(lasting('2021-08-27T14:59:00.000Z')).to.equal('59m');
    expect(lasting('2021-08-27T16:00:00.000Z')).to.equal('2h');
    expect(lasting('2021-09-08T18:00:00.000Z')).to.equal('12d 4h');
    expect(lasting('2021-08-29T14:03:00.000Z')).to.equal('2d');
  });

  it('leaves out a length that is not known, nothing or negative', () => {
    const short =
      'Larkfield Ferries experienced a major incident on August 27, 2021 affecting A and B.';
    expect(said({ resolvedAt: storm.startedAt! })).to.equal(short);
    expect(said({ resolvedAt: '2021-08-20T00:00:00.000Z' })).to.equal(short);
    expect(said({ resolvedAt: 'later' })).to.equal(short);
  });

  it('tells of an open one how long it has gone on', () => {
    const open = { ...without(storm, 'resolvedAt'), status: 'identified' } as const;
    const told = (startedAt: string) =>
      sentence(ENGLISH, { ...open, startedAt }, [], 'Larkfield Ferries', 'UTC', NOW);
    expect(told(storm.startedAt!)).to.equal(
      'Larkfield Ferries has been experiencing a major incident since August 27, 2021, for 22h so far.',
    );
    expect(told('2021-08-28T12:00:30.000Z')).to.match(/, for — so far\.$/);
    expect(told('2021-08-28T11:59:50.000Z')).to.match(/, for 1m so far\.$/);
    expect(told('2021-08-28T12:00:00.000Z')).to.match(/, for 1m so far\.$/);
  });

  it('takes the day of the zone that it is told in', () => {
    const startedAt = '2021-08-27T23:30:00.000Z';
    expect(said({ startedAt }, '', 'Europe/London')).to.include('on August 28, 2021');
    expect(said({ startedAt }, '', 'America/New_York')).to.include('on August 27, 2021');
  });

  it('is none where the beginning is not known', () => {
    expect(
      sentence(ENGLISH, without(storm, 'startedAt'), [], 'Larkfield Ferries', 'UTC', NOW),
    ).to.equal(undefined);
    expect(said({ startedAt: 'yesterday' })).to.equal(undefined);
  });

  it('keeps names as they are, whatever signs are in them', () => {
    expect(naming(ENGLISH, ['{names}', '$& {count}', 'C'])).to.equal(
      '{names} and $& {count} and 1 more component',
    );
    expect(naming(ENGLISH, [])).to.equal('');
  });
});
