import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { dayStatus, uptimeWindow } from '../../src/model/uptime.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/upptime.js';
import { calm, trouble } from '../fixtures/providers/upptime.js';

const context = {
  url: 'https://raw.githubusercontent.com/harrowmere/upptime/HEAD/history/summary.json',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (body: unknown, url = context.url) =>
  readStatus({ toDocument }, [body], { ...context, url });
const site = (dailyMinutesDown: unknown, uptime: unknown = '100.00%', status = 'up') =>
  read([{ slug: 'a', name: 'A', status, uptime, dailyMinutesDown }]).uptime.a!;
/** Of each day since a date: its seconds of downtime, or "-" where nothing is known. */
const since = (date: string, record: ReturnType<typeof site>) =>
  record.days.filter((day) => day.date >= date).map((day) => (day.noData ? '-' : day.majorSeconds));
const knownDays = (record: ReturnType<typeof site>) =>
  record.days.filter(({ noData }) => !noData).length;
const { recognises, files } = directory.find(({ id }) => id === 'upptime')!;

describe('a history of Upptime', () => {
  it('is well where all sites are up', () => {
    const snapshot = read(calm[0]);
    expect(snapshot.page).deep.include({
      name: 'harrowmere/upptime',
      url: 'https://github.com/harrowmere/upptime',
    });
    expect(snapshot.status).equal('operational');
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('has a status for each of its words, and unknown for any other', () => {
    const { components, status } = read(trouble[0]);
    expect(components.map((one) => [one.id, one.name, one.status])).deep.equal([
      ['ferry', 'Ferry', 'major_outage'],
      ['lighthouse', 'Lighthouse', 'operational'],
      ['foghorn', 'Foghorn', 'degraded_performance'],
      ['buoy', 'Buoy', 'unknown'],
    ]);
    expect(status).equal('major_outage');
    for (const word of ['', null, 1, true, '__proto__', 'operational']) {
      const [one] = read([{ slug: 'a', name: 'A', status: word }]).components;
      expect(one!.status, `${word}`).equal('unknown');
    }
  });

  it('is unknown where a site was lost on the way', () => {
    const rows = calm[0] as unknown[];
    for (const odd of [null, 7, {}, { slug: 7, name: 'X' }, { slug: 'x' }]) {
      expect(read([...rows, odd]).status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('has ninety days up to today, with the seconds of those that are listed', () => {
    const { days } = read(calm[0]).uptime.lighthouse!;
    expect(days).length(90);
    expect(days[0]!.date).equal('2026-03-13');
    expect(days.at(-1)!.date).equal('2026-06-10');
    expect(since('2026-05-31', read(calm[0]).uptime.lighthouse!)).deep.equal([
      ...[0, 720, 0, 0, 0, 0, 0, 0, 1860, 0, 0],
    ]);
    expect(days.find(({ date }) => date === '2026-06-08')!.partialSeconds).equal(0);
    expect(since('2026-06-10', site({ '2026-06-10': 2000 }))).deep.equal([86_400]);
  });

  it('knows no day before the first that is listed, unless its share proves that it was watched', () => {
    // One day in three days: no more than those.
    expect(knownDays(site({ '2026-06-08': 1440 }, '66.67%'))).equal(3);
    // 30 minutes are 0.1 % of 30,000 minutes, which are 20.8 days; a tenth less is told.
    expect(knownDays(site({ '2026-06-08': 30 }, '99.90%'))).equal(17);
    expect(knownDays(site({ '2026-06-08': 30 }, '99.99%'))).equal(90);
    // Without a share, or with one that proves nothing, it is the listed day that counts.
    for (const share of ['0.00%', '', null, 99.9, '99.9', 'x%', '1.2.3%', '101%']) {
      expect(knownDays(site({ '2026-06-08': 30 }, share)), `${share}`).equal(3);
    }
  });

  it('has no days where none is listed, and then its own share', () => {
    for (const listed of [{}, null, 7, [], { yesterday: 5, '': 7 }]) {
      const record = site(listed, '99.50%');
      expect(record.days, JSON.stringify(listed)).deep.equal([]);
      expect(uptimeWindow(record, 90).percent).equal(99.5);
    }
    expect(uptimeWindow(site({}, 'much'), 90)).not.to.have.property('percent');
  });

  it('has no good day behind the last that is listed of a site that is not up', () => {
    const ferry = read(trouble[0]).uptime.ferry!;
    expect(since('2026-06-05', ferry)).deep.equal(['-', 86_400, 0, 86_400, 2820, '-']);
    const odd = site({ '2026-06-07': 9 }, '', 'adrift');
    expect(since('2026-06-07', odd)).deep.equal([540, '-', '-', '-']);
    expect(since('2026-06-07', site({ '2026-06-07': 9 }, '', 'up'))).deep.equal([540, 0, 0, 0]);
  });

  it('has no data for a day whose minutes are none', () => {
    const { days } = read(trouble[0]).uptime.lighthouse!;
    expect(dayStatus(days.find(({ date }) => date === '2026-06-05')!)).equal(undefined);
    for (const minutes of ['9', null, -1, [9], {}]) {
      const record = site({ '2026-06-08': 5, '2026-06-09': minutes }, '');
      expect(since('2026-06-08', record), JSON.stringify(minutes)).deep.equal([300, '-', 0]);
    }
  });

  it('is called what its host is where it lies elsewhere', () => {
    const { page } = read(calm[0], 'https://status.harrowmere.example/history/summary.json?x');
    expect(page).deep.include({
      name: 'status.harrowmere.example',
      url: 'https://status.harrowmere.example/',
    });
  });

  it('is recognised, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    expect(recognises([{ slug: 'old', name: 'O', status: 'up', uptime: '99%' }])).a('string');
    for (const body of [null, [], {}, [{}], [null], [{ slug: 'post', title: 'T' }]]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found in its repository, by its address or that of its page', () => {
    for (const address of [
      'https://github.com/harrowmere/upptime',
      'https://github.com/harrowmere/upptime/issues?q=1',
      'https://harrowmere.github.io/upptime/',
      'https://harrowmere.github.io/upptime/history/ferry',
      context.url,
    ]) {
      expect(files(address), address).deep.equal({ present: [context.url] });
    }
    expect(files('https://harrowmere.github.io/')).equal(undefined);
    expect(files('https://status.harrowmere.example/')).equal(undefined);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, {}, [], 7, 'x', [7], [[]], [{}]]) {
      expect(() => read(body), JSON.stringify(body)).throws('[0].slug: expected string');
    }
  });
});
