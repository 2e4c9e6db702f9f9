import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { find, findAll, reads } from '../support/elements.js';
import { within } from '../support/engine.js';
import { componentRow, incidentRow, PAGE, trouble, updateRow } from './answers.js';
import { complete, row } from './row.js';
import { NOON, type Scene } from './scene.js';
import { shows } from './ways.js';

const MINUTE = 60_000;
const iso = (time: number): string => new Date(time).toISOString();
const realTime = performance.now.bind(performance);

type Elements = [Element, Element, Element, Element, Element] & Scene['elements'];

describe('too much, and too far', () => {
  row(37, async (scene) => {
    const many = <T>(count: number, make: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, index) => make(index));
    const long = many(4000, (index) => `Part ${index % 10}`)
      .join('. ')
      .slice(0, 25_000);
    const rest = {
      components: many(1000, (index) =>
        componentRow(`c${index}`, `Quay ${index}`, { status: 'major_outage' }),
      ),
      incidents: many(500, (index) =>
        incidentRow(`i${index}`, {
          name: `Sailing ${index} is late`,
          created_at: iso(NOON - index * MINUTE),
          started_at: iso(NOON - index * MINUTE),
          incident_updates: index ? [] : [updateRow('u', iso(NOON), { body: long })],
        }),
      ),
    };
    await shows(scene, 'rows', trouble(rest), ['components', 'banner', 'incident', 'history']);
    const [, components, banner, incident, history] = scene.elements as Elements;
    expect(findAll(components, '[part=row]').length).most(500);
    expect(reads(components)).match(/Show 500 more$/);
    expect(reads(banner)).contain('and 499 more');
    expect(reads(banner).length).most(600);
    expect(findAll(history, '[part=incident]').length).most(500);
    const body = find(incident, '.body')!;
    expect(body.textContent!.length).most(20_100);
    const links = [...body.querySelectorAll('a')].map(({ href }) => href);
    expect(links).deep.equal([`${PAGE.url}/incidents/i0`]);

    // From the text to what can be seen, in real time, each element by itself. The best of a few: the
    // machine may be busy with something else.
    const text = JSON.stringify(trouble(rest));
    for (const element of scene.elements) {
      const took: number[] = [];
      for (let run = 0; run < 4; run++) {
        const start = realTime();
        element.snapshot = parseStatus(text, { now: NOON });
        await element.updateComplete;
        void element.getBoundingClientRect();
        took.push(Math.round(realTime() - start));
      }
      expect(Math.min(...took), element.localName).below(within(200));
    }
  });

  row(44, async (scene) => {
    const day = (rest: object) => ({
      date: '2026-06-10',
      partialSeconds: 0,
      majorSeconds: 0,
      ...rest,
    });
    const json = (uptime: object) => ({
      format: 'allclear/1',
      page: { name: 'Larkfield' },
      status: 'major_outage',
      components: [{ id: 'web', name: 'Booking', status: 'major_outage' }],
      uptime: { web: uptime },
    });
    const told = async (uptime: object): Promise<string> => {
      await scene.open({ body: JSON.stringify(json(uptime)).replaceAll('"1e999"', '1e999') });
      scene.green = 'rows';
      await scene.show('uptime components="web"', ['badge', 'components', 'uptime']);
      await scene.loaded();
      const texts = ['components', 'uptime'].map((tag) => reads(scene.get(tag)));
      for (const text of texts) expect(text).not.match(/NaN|Infinity|-\d/);
      return texts[1]!;
    };
    for (const percent of ['NaN', '99', null, -5, -0.001, 100.01, 250, '1e999', {}]) {
      expect(await told({ percent }))
        .match(/—|No uptime data/)
        .and.not.match(/%/);
    }
    expect(await told({ percent: 99.999 })).contain('99.99');
    const bad = ['x', null, '1e999', -100, -1, {}, true];
    for (const seconds of bad) {
      for (const name of ['partialSeconds', 'majorSeconds']) {
        const text = await told({ days: [day({ [name]: seconds })] });
        expect(text, `${name}: ${JSON.stringify(seconds)}`).match(/—|No uptime data/);
      }
    }
    // More than a day has.
    expect(await told({ days: [day({ majorSeconds: 1e9 })] })).match(/\b0(\.0+)?\s%/);
    expect(await told({ days: [day({ noData: true })] })).match(/—|No uptime data/);
    // A day of no length, or of less.
    for (const length of ['x', null, -1, 0, '1e999']) {
      const text = await told({ days: [day({ majorSeconds: 600, seconds: length })] });
      expect(text).match(/\b9\d\.\d+\s%|—|No uptime data/);
    }
  });

  complete('extent');
});
