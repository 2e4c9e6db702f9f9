import { expect } from 'chai';
import { SEARCH_BELOW } from '../fixtures/answers.js';
import { find, findAll, reads } from '../support/elements.js';
import { componentRow, incidentRow, PAGE, summary } from './answers.js';
import { complete, row } from './row.js';
import { fails, failsAtOnce, shows } from './ways.js';

const WELL = { indicator: 'none', description: 'All Systems Operational' };
const web = (status: unknown) => componentRow('web', 'Booking', { status });
const gate = (status: unknown = 'operational') => componentRow('gate', 'Boarding', { status });
const desk = (status: unknown) => componentRow('desk', 'Harbour desk', { status });

describe('faults in what is said', () => {
  row(29, async (scene) => {
    for (const json of [null, [], 'x', 0, {}, true, [[]], { page: null }, { page: 'x' }]) {
      // Once it is looked whether another provider lives there.
      await failsAtOnce(scene, { json }, { kind: 'format', requests: SEARCH_BELOW });
    }
    await fails(scene, { json: {} }, { kind: 'format' });
  });

  row(30, async (scene) => {
    await shows(scene, 'all', summary({ components: [] }));
    expect(reads(scene.badge)).equal('All Systems Operational');
    for (const rest of [{ components: [] }, { incidents: [] }, { status: null }, { status: {} }]) {
      await shows(scene, 'none', { page: PAGE, ...rest });
      expect(scene.badge.status).equal('unknown');
      expect(reads(scene.badge)).match(/^Status (unknown|unavailable)/);
      expect(find(scene.badge, 'a')).not.equal(null);
      expect(find(scene.badge, '.glyph.unknown')).not.equal(null);
    }
  });

  row(31, async (scene) => {
    for (const word of ['sparkling', '', 'Operational!', 'ok', 'up', 'none', 0, true, null, []]) {
      await shows(scene, 'rows', summary({ components: [web(word), gate()], status: WELL }));
      expect(scene.badge.status, String(word)).equal('unknown');
      const [first, second] = findAll(scene.get('components'), '[part=status]');
      expect(first!.textContent!.trim()).equal('Unknown');
      expect(second!.textContent!.trim()).equal('Operational');
    }
  });

  row(32, async (scene) => {
    for (const indicator of ['sparkling', '', 'operational', 'green', 0, null, {}]) {
      const status = { indicator, description: 'All Systems Operational' };
      // What the page leaves empty is not said; then its components speak for it.
      const green = indicator === null ? 'all' : 'rows';
      await shows(scene, green, summary({ components: [web('operational')], status }));
      if (indicator === null) continue;
      expect(scene.badge.status, JSON.stringify(indicator)).equal('unknown');
      await shows(scene, 'rows', summary({ components: [web('major_outage')], status }));
      expect(scene.badge.status).equal('major_outage');
    }
    const incidents = [incidentRow('odd', { impact: 'catastrophic' })];
    await shows(scene, 'rows', summary({ incidents, components: [web('operational')] }));
    expect(scene.badge.status).equal('unknown');
    await shows(scene, 'rows', summary({ incidents, components: [web('partial_outage')] }));
    expect(scene.badge.status).equal('partial_outage');
  });

  row(33, async (scene) => {
    await shows(
      scene,
      'rows',
      summary({ components: [web('major_outage'), desk('partial_outage'), gate()], status: WELL }),
    );
    expect(scene.badge.status).equal('major_outage');
    expect(reads(scene.badge)).match(/^2 of 3 components affected/);
    await shows(
      scene,
      'rows',
      summary({ components: [web('major_outage'), gate()], status: WELL }),
    );
    expect(scene.badge.status).equal('major_outage');
    expect(reads(scene.badge)).match(/^(1 of 2 components affected|Booking: Major outage)/);
    expect(reads(scene.get('banner'))).contain('Booking');
  });

  row(34, async (scene) => {
    const incidents = [incidentRow('notice', { impact: 'none', name: 'New timetable' })];
    await scene.open({ json: summary({ incidents, status: WELL }) });
    scene.green = 'all';
    await scene.show('min-impact="none"', ['badge', 'banner', 'incident']);
    await scene.loaded();
    expect(scene.badge.status).equal('operational');
    expect(reads(scene.badge)).equal('All Systems Operational');
    for (const tag of ['banner', 'incident']) {
      expect(reads(scene.get(tag))).contain('New timetable');
      // The notice itself is neither well nor unwell.
      expect(findAll(scene.get(tag), '.glyph, .alert.operational'), tag).have.length(0);
      expect(reads(scene.get(tag)), tag).not.match(/operational/i);
    }
  });

  row(35, async (scene) => {
    await shows(scene, 'all', { page: PAGE, status: WELL });
    scene.isFresh();
    const words = {
      minor: 'degraded_performance',
      major: 'partial_outage',
      critical: 'major_outage',
      maintenance: 'under_maintenance',
    };
    for (const [indicator, status] of Object.entries(words)) {
      await shows(scene, 'none', { page: PAGE, status: { indicator, description: 'As it is' } });
      expect([scene.badge.status, reads(scene.badge)]).deep.equal([status, 'As it is']);
    }
  });

  row(36, async (scene) => {
    const junk = [null, 7, 'x', [], {}, { id: 1, name: 'A' }, { id: 'a' }, { name: 'B' }, [null]];
    await shows(
      scene,
      'all',
      summary({
        components: [...junk, web('operational'), ...junk, gate()],
        incidents: [...junk, incidentRow('true', { impact: 'none', incident_updates: junk })],
        scheduled_maintenances: 'soon',
      }),
      ['components', 'banner', 'incident', 'maintenance'],
    );
    expect(scene.badge.status).equal('operational');
    expect(findAll(scene.get('components'), '[part=row]')).have.length(2);
    expect(reads(scene.get('incident'))).contain('Sailings cannot be booked');
    for (const list of [null, 7, 'x', {}, true]) {
      const broken = { components: list, incidents: list, scheduled_maintenances: list };
      await shows(
        scene,
        'none',
        summary({ ...broken, status: { indicator: 'minor', description: 7 } }),
      );
      expect(scene.badge.status).equal('degraded_performance');
      expect(reads(scene.badge)).equal('Degraded performance');
    }
  });

  complete('payload');
});
