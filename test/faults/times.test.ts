import { expect } from 'chai';
import { findAll, reads } from '../support/elements.js';
import {
  componentRow,
  incidentRow,
  PAGE,
  summary,
  trouble,
  updateRow,
  windowRow,
} from './answers.js';
import { complete, row } from './row.js';
import { NOON } from './scene.js';
import { shows } from './ways.js';

const MINUTE = 60_000;
const iso = (time: number): string => new Date(time).toISOString();

const timesIn = (element: Element): string[] =>
  findAll(element, 'time').map((time) => time.textContent!.trim());

describe('faults in what is said of times', () => {
  row(38, async (scene) => {
    for (const none of [
      null,
      '',
      'yesterday',
      '2026-02-30T10:00:00Z',
      '2026-13-01',
      0,
      {},
      'NaN',
    ]) {
      const dates = { created_at: none, display_at: none, updated_at: none };
      const updates = ['third', 'second', 'first'].map((body) =>
        updateRow(body, '', { body, ...dates }),
      );
      const events = { started_at: none, resolved_at: none, ...dates };
      await shows(
        scene,
        'rows',
        trouble({
          page: { ...PAGE, updated_at: none },
          incidents: [incidentRow('x', { incident_updates: updates, ...events })],
          scheduled_maintenances: [
            windowRow('w', { ...events, scheduled_for: none, scheduled_until: none }),
          ],
        }),
        ['banner', 'incident', 'history', 'maintenance', 'uptime'],
      );
      expect(
        findAll(scene.get('incident'), '.body').map(({ textContent }) => textContent),
      ).deep.equal(['third', 'second', 'first']);
      for (const element of scene.elements) {
        expect(timesIn(element), element.localName).deep.equal([]);
        expect(reads(element)).not.match(/Invalid|NaN|undefined|null|1970/);
      }
      expect(reads(scene.get('maintenance'))).contain('New harbour link');
    }
  });

  row(39, async (scene) => {
    const at = (minutes: number) => iso(NOON - minutes * MINUTE);
    const update = (id: string, minutes: number) =>
      updateRow(id, at(minutes), { body: id, status: id === 'end' ? 'resolved' : 'investigating' });
    const backwards = incidentRow('backwards', {
      name: 'It ended before it began',
      status: 'resolved',
      started_at: at(10),
      created_at: at(10),
      resolved_at: at(60),
      incident_updates: [update('end', 5), update('begin', 9)],
    });
    await shows(
      scene,
      'rows',
      trouble({ incidents: [backwards] }),
      ['incident', 'history'],
      'incident="backwards"',
    );
    for (const tag of ['incident', 'history']) {
      expect(reads(scene.get(tag)), tag).contain('It ended before it began');
      expect(reads(scene.get(tag)), tag).not.match(/lasting (?!—)|NaN|-\d+ ?(m|h|s)\b/);
    }
    // It begins in five minutes, says a server whose clock is ahead.
    const ahead = incidentRow('ahead', { started_at: at(-5), created_at: at(-5) });
    await shows(scene, 'rows', trouble({ incidents: [ahead] }), ['incident']);
    expect(reads(scene.get('incident'), '[part=summary]')).contain('for — so far');
    const disorder = incidentRow('disorder', {
      incident_updates: [
        update('two', 20),
        update('one', 30),
        update('three', 10),
        update('one', 30),
      ],
    });
    await shows(scene, 'rows', trouble({ incidents: [disorder, disorder] }), [
      'incident',
      'banner',
    ]);
    const bodies = findAll(scene.get('incident'), '.body').map(({ textContent }) => textContent);
    expect(bodies).deep.equal(['three', 'two', 'one']);
    expect(reads(scene.get('banner')))
      .contain('three')
      .and.not.contain('more');
  });

  row(40, async (scene) => {
    const soon = async (minutes: number): Promise<string[]> => {
      const at = iso(NOON + minutes * MINUTE);
      const incidents = [incidentRow('x', { incident_updates: [updateRow('u', at)] })];
      await shows(scene, 'rows', trouble({ incidents }), ['incident', 'banner']);
      return ['incident', 'banner'].flatMap((tag) => timesIn(scene.get(tag)));
    };
    for (const minutes of [1, 4.5]) {
      for (const told of await soon(minutes)) expect(told).match(/just now/i);
    }
    expect(await soon(30)).deep.equal(['Jun 10, 2026 - 13:30 BST', 'Jun 10, 2026 - 13:30 BST']);
    expect(await soon(-30)).deep.equal(['Jun 10, 2026 - 12:30 BST', 'Jun 10, 2026 - 12:30 BST']);
  });

  row(41, async (scene) => {
    for (const hours of [24, -24]) {
      scene.clock.setSystemTime(NOON + hours * 60 * MINUTE);
      const incidents = [
        incidentRow('x', { incident_updates: [updateRow('u', iso(NOON - 30 * MINUTE))] }),
      ];
      await shows(scene, 'rows', trouble({ incidents }), ['incident', 'banner']);
      scene.isFresh('major_outage');
      for (const tag of ['incident', 'banner']) {
        expect(timesIn(scene.get(tag))).deep.equal(['Jun 10, 2026 - 12:30 BST']);
      }
      await scene.answers({ status: 500 });
      await scene.pass(300);
      expect(reads(scene.badge)).match(/as of 5 min ago$/);
    }
  });

  row(42, async (scene) => {
    const at = (time: string, status: string, indicator: string) => ({
      json: summary({
        page: { ...PAGE, updated_at: `2026-06-10T${time}:00.000Z` },
        components: [componentRow('web', 'Booking', { status })],
        status: { indicator, description: `As of ${time}` },
      }),
    });
    // All is well, says a server that lags behind.
    await scene.open(at('11:40', 'major_outage', 'critical'), at('11:20', 'operational', 'none'));
    await scene.show();
    await scene.loaded();
    await scene.refresh();
    expect(scene.kinds).deep.equal(['content']);
    expect(scene.badge.status).equal('major_outage');
    expect(reads(scene.badge)).contain('As of 11:40');
    await scene.pass(200);
    scene.isStale('major_outage');
    await scene.answers(at('11:50', 'partial_outage', 'major'));
    await scene.refresh();
    expect(scene.badge.status).equal('partial_outage');
    // The same in documents of the library's own format.
    const own = (fetchedAt: string, status: string) => ({
      json: { format: 'allclear/1', page: { name: 'Larkfield' }, status, fetchedAt },
    });
    await scene.open(
      own('2026-06-10T12:10:00Z', 'major_outage'),
      own('2026-06-10T12:05:00Z', 'operational'),
    );
    scene.clock.setSystemTime(Date.parse('2026-06-10T12:10:00Z'));
    await scene.show();
    await scene.loaded();
    await scene.refresh();
    expect(scene.kinds).deep.equal(['content']);
    expect(scene.badge.status).equal('major_outage');
  });

  row(43, async (scene) => {
    await shows(
      scene,
      'all',
      summary({ page: { ...PAGE, updated_at: '2019-01-01T00:00:00.000Z' } }),
    );
    scene.isFresh();
    await scene.pass(120);
    scene.isFresh();
  });

  complete('times');
});
