import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { select } from '../../src/model/relevance.js';
import { rows } from '../../src/model/tree.js';
import { componentRow, groupRow } from '../fixtures/statuspage.js';
import { type Row, url, now, parse, claimed, onlyIncident } from '../support/statuspage.js';

const listed = (row: unknown) => parse({ components: [row] }).components;

describe('a Statuspage answer', () => {
  it('is the page, what it says of itself, and its components', () => {
    expect(parse()).to.deep.equal({
      format: 'allclear/1',
      page: {
        name: 'Larkfield Ferries',
        url,
        timeZone: 'Europe/London',
        links: [],
      },
      status: 'operational',
      headline: 'All Systems Operational',
      components: [
        { id: 'sales', name: 'Sales', status: 'operational', group: true },
        {
          id: 'web',
          name: 'Booking',
          description: 'On the web.',
          status: 'operational',
          groupId: 'sales',
          group: false,
          since: '2024-01-08',
        },
        {
          id: 'desk',
          name: 'Harbour desk',
          status: 'operational',
          groupId: 'sales',
          group: false,
          since: '2024-01-08',
        },
        {
          id: 'gate',
          name: 'Boarding',
          status: 'operational',
          group: false,
          since: '2024-01-08',
        },
      ],
      incidents: [],
      maintenances: [],
      uptime: {},
      updatedAt: '2026-06-10T11:40:00.000Z',
      sourceUrl: url,
      fetchedAt: '2026-06-10T12:00:00.000Z',
    });
  });

  it('reads every indicator, the undocumented one too', () => {
    for (const [indicator, status] of [
      ['none', 'operational'],
      ['minor', 'degraded_performance'],
      ['major', 'partial_outage'],
      ['critical', 'major_outage'],
      ['maintenance', 'under_maintenance'],
      ['CRITICAL', 'major_outage'],
      ['None', 'operational'],
    ]) {
      expect(parse({ status: { indicator } }).status, indicator).equal(status);
    }
  });

  it('takes an indicator that it does not know for unknown, whatever the sentence says', () => {
    for (const indicator of ['fine', '', 'operational', 0, false, [], {}, { toString: 1 }]) {
      const status = { indicator, description: 'All Systems Operational' };
      expect(parse({ status }).status, JSON.stringify(indicator)).equal('unknown');
      expect(claimed({ status }), JSON.stringify(indicator)).equal('unknown');
    }
  });

  it('goes by the components where there is no indicator', () => {
    const components = [componentRow('web', 'Booking', { status: 'partial_outage' })];
    for (const status of [undefined, null, {}, 'none', [], { indicator: null }]) {
      expect(parse({ status }).status, JSON.stringify(status)).equal('operational');
      expect(parse({ status, components }).status).equal('partial_outage');
      expect(parse({ status, components: [] }).status).equal('unknown');
    }
  });

  it('reads every status of a component, whatever its case', () => {
    for (const status of [
      'operational',
      'under_maintenance',
      'degraded_performance',
      'partial_outage',
      'major_outage',
    ]) {
      expect(listed(componentRow('web', 'Booking', { status }))[0]!.status).equal(status);
      const loud = status.toUpperCase();
      expect(listed(componentRow('web', 'Booking', { status: loud }))[0]!.status).equal(status);
    }
  });

  it('takes a status that it does not know for unknown, and then claims nothing green', () => {
    for (const status of ['', 'up', 'OK', null, undefined, 1, true, {}, [], ['operational']]) {
      const row = componentRow('web', 'Booking', { status });
      expect(listed(row)[0]!.status, JSON.stringify(status)).equal('unknown');
      expect(claimed({ components: [row] }), JSON.stringify(status)).equal('unknown');
    }
  });

  it('skips entries that are no components, and keeps the others', () => {
    const good = componentRow('gate', 'Boarding');
    const bad = [null, 'x', 0, [], {}, { id: 'a' }, { id: 5, name: 'b' }, { id: 'c', name: null }];
    expect(
      parse({ components: [...bad, good, ...bad] }).components.map(({ id }) => id),
    ).to.deep.equal(['gate']);
  });

  it('lists a component once', () => {
    const twice = [componentRow('web', 'Booking'), componentRow('web', 'Booking again')];
    expect(parse({ components: twice }).components.map(({ name }) => name)).to.deep.equal([
      'Booking',
    ]);
  });

  it('takes null, an absent list and no list for an empty one', () => {
    for (const none of [null, undefined, 'x', 5, {}]) {
      const { components, incidents, maintenances } = parse({
        components: none,
        incidents: none,
        scheduled_maintenances: none,
      });
      expect([components, incidents, maintenances]).to.deep.equal([[], [], []]);
    }
    const incident = onlyIncident({ incident_updates: null, components: undefined });
    expect(incident.updates).to.deep.equal([]);
    expect(incident.componentIds).to.deep.equal([]);
  });

  it('ignores what it does not know, names of JavaScript among it', () => {
    const text = `{"page":{"name":"Larkfield","__proto__":{"evil":1},"automation_email":"x"},
      "status":{"indicator":"none","constructor":1,"toJSON":1},
      "components":[{"id":"__proto__","name":"constructor","status":"constructor","toString":1},
        {"id":"a","name":"b","status":{"toString":1,"valueOf":1}, "secret":1}],
      "incidents":[{"id":"fog","name":"Fog","status":"toString","impact":"__proto__",
        "components":[{"id":{"toString":1}},{"id":"a"}],
        "incident_updates":[{"id":{"toString":1},"body":{"toString":1},"display_at":{"toString":1},
          "affected_components":[{"code":"a","name":"b","new_status":"__proto__"}]}]}],
      "__proto__":{"polluted":1}}`;
    const snapshot = parseStatus(text, { url, now });
    expect(({} as Row).polluted).equal(undefined);
    expect(snapshot).not.to.have.property('polluted');
    expect(snapshot.components).to.deep.equal([
      { id: '__proto__', name: 'constructor', status: 'unknown', group: false },
      { id: 'a', name: 'b', status: 'unknown', group: false },
    ]);
    expect(snapshot.page).to.have.all.keys('name', 'url', 'links');
    const [{ status, impact, componentIds, updates }] = snapshot.incidents as [never] as [
      (typeof snapshot.incidents)[0],
    ];
    expect({ status, impact, componentIds }).to.deep.equal({
      status: 'unknown',
      impact: 'unknown',
      componentIds: ['a'],
    });
    expect(updates[0]).to.deep.include({ body: '', bodyFormat: 'text', status: 'unknown' });
    expect(updates[0]).not.to.have.property('at');
    expect(updates[0]!.affected[0]!.to).equal('unknown');
  });
});

describe('the tree of components', () => {
  it('hides what shows only when degraded, while it is not', () => {
    const of = (status: string) => {
      const snapshot = parse({
        components: [
          componentRow('web', 'Booking'),
          componentRow('fax', 'Fax', { status, only_show_if_degraded: true }),
        ],
      });
      return rows(snapshot, select(snapshot)).map(({ component }) => component.id);
    };
    expect(of('operational')).to.deep.equal(['web']);
    expect(of('degraded_performance')).to.deep.equal(['web', 'fax']);
    expect(of('no longer known')).to.deep.equal(['web', 'fax']);
  });

  it('a component whose group is not listed stands by itself', () => {
    const [web] = listed(componentRow('web', 'Booking', { group_id: 'gone' }));
    expect(web).not.to.have.property('groupId');
    const under = parse({
      components: [
        componentRow('web', 'Booking', { group_id: 'gate' }),
        componentRow('gate', 'Boarding'),
      ],
    });
    expect(under.components[0], 'what it names is no group').not.to.have.property('groupId');
  });

  it('ids that a group lists and the page does not are ignored', () => {
    const snapshot = parse({
      components: [
        groupRow('sales', 'Sales', ['web', 'gone', 'gone too'], { status: 'degraded_performance' }),
        componentRow('web', 'Booking', { group_id: 'sales' }),
      ],
    });
    const [row, ...more] = rows(snapshot, select(snapshot));
    expect(more).to.deep.equal([]);
    expect(row!.children.map(({ id }) => id)).to.deep.equal(['web']);
  });

  it('without an indicator, is not well while a group names components that are not listed', () => {
    const group = (...ids: string[]) => [
      groupRow('sales', 'Sales', ids),
      componentRow('web', 'Booking', { group_id: 'sales' }),
    ];
    expect(claimed({ status: null, components: group('web') })).equal('operational');
    expect(claimed({ status: null, components: group('web', 'desk') })).equal('unknown');
    for (const lost of [null, 'x', 0, []]) {
      const components = [...group('web'), lost];
      expect(claimed({ status: null, components }), `${lost}`).equal('unknown');
    }
    for (const components of [null, 'desk', {}, 7]) {
      const [sales, web] = group('web');
      const rows = [{ ...sales, components }, web];
      expect(claimed({ status: null, components: rows }), `${components}`).equal('unknown');
    }
    expect(claimed({ components: group('web', 'desk') })).equal('operational');
  });
});
