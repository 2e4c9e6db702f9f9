import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { rows } from '../../src/model/tree.js';
import {
  componentRow,
  groupRow,
  incidentRow,
  PAGE,
  summary,
  updateRow,
  windowRow,
} from '../fixtures/statuspage.js';

type Row = Record<string, unknown>;
const url = 'https://status.larkfield-ferries.example/';
const now = Date.parse('2026-06-10T12:00:00Z');

const parse = (rest: Row = {}, archive?: unknown[]) =>
  parseStatus(summary(rest), { url, now, ...(archive && { archive }) });
const claimed = (rest: Row) => {
  const snapshot = parse(rest);
  return claim(snapshot, select(snapshot)).status;
};
const onlyIncident = (rest: Row) => parse({ incidents: [incidentRow('fog', rest)] }).incidents[0]!;
const onlyUpdate = (rest: Row) =>
  onlyIncident({ incident_updates: [updateRow('u1', '2026-06-10T10:00:00Z', rest)] }).updates[0]!;
const onlyWindow = (rest: Row) =>
  parse({ scheduled_maintenances: [windowRow('dock', rest)] }).maintenances[0]!;
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
});

describe('an incident', () => {
  it('begins at the earliest of all the times that it has', () => {
    const updates = [
      updateRow('u2', '2026-06-10T10:30:00.000+01:00'),
      updateRow('u1', '2026-06-10T09:50:00.000+01:00'),
    ];
    const start = (rest: Row) => onlyIncident(rest).startedAt;
    expect(start({ incident_updates: updates })).equal('2026-06-10T08:50:00.000Z');
    expect(start({})).equal('2026-06-10T09:00:00.000Z');
    expect(start({ started_at: '2026-06-10T12:00:00Z' })).equal('2026-06-10T09:00:00.000Z');
    expect(start({ created_at: '2026-06-10T12:00:00Z' })).equal('2026-06-10T09:00:00.000Z');
    expect(start({ started_at: undefined })).equal('2026-06-10T09:00:00.000Z');
    expect(start({ started_at: '2026-02-30', created_at: null })).equal(undefined);
  });

  it('keeps its words, and unknown ones become unknown', () => {
    for (const status of ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']) {
      expect(onlyIncident({ status }).status).equal(status);
    }
    for (const impact of ['none', 'minor', 'major', 'critical']) {
      expect(onlyIncident({ impact }).impact).equal(impact);
    }
    for (const strange of ['surprise', '', null, 5, {}]) {
      const { status, impact } = onlyIncident({ status: strange, impact: strange });
      expect([status, impact]).to.deep.equal(['unknown', 'unknown']);
    }
    expect(claimed({ incidents: [incidentRow('fog', { impact: 'catastrophic' })] })).equal(
      'unknown',
    );
  });

  it('without an id or a title is skipped, the others stand', () => {
    const incidents = [null, {}, incidentRow('a', { name: null }), 'x', incidentRow('b')];
    expect(parse({ incidents }).incidents.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('incidents come newest first, each once', () => {
    const at = (id: string, day: string) =>
      incidentRow(id, { created_at: `2026-06-${day}`, started_at: null });
    const incidents = [at('a', '08'), at('b', '10'), at('c', '09'), at('b', '01')];
    expect(parse({ incidents }).incidents.map(({ id }) => id)).to.deep.equal(['b', 'c', 'a']);
  });

  it('names the components that it lists, by name where an id is missing', () => {
    const components = [{ id: 'web' }, { name: 'Boarding' }, { name: 'Nobody' }, null, {}];
    expect(onlyIncident({ components }).componentIds).to.deep.equal(['web', 'gate']);
  });

  it('has an end where only its updates tell it', () => {
    const incident_updates = [
      updateRow('u3', '2026-06-12T10:00:00Z', { status: 'postmortem' }),
      updateRow('u2', '2026-06-10T11:00:00Z', { status: 'resolved' }),
      updateRow('u1', '2026-06-10T10:00:00Z'),
    ];
    expect(onlyIncident({ status: 'postmortem', incident_updates }).resolvedAt).equal(
      '2026-06-10T11:00:00.000Z',
    );
    expect(onlyIncident({ status: 'monitoring', incident_updates })).not.to.have.property(
      'resolvedAt',
    );
    const given = { resolved_at: '2026-06-10T12:00:00+01:00', status: 'resolved' };
    expect(onlyIncident({ ...given, incident_updates }).resolvedAt).equal(
      '2026-06-10T11:00:00.000Z',
    );
  });

  it('links to the page that it stands on, never to anything that runs', () => {
    const link = (shortlink: unknown, page: unknown = PAGE) =>
      parse({ page, incidents: [incidentRow('fog', { shortlink })] }).incidents[0]!.url;
    const composed = `${url}incidents/fog`;
    expect(link('https://stspg.io/x1')).equal(composed);
    expect(link('http://stspg.io/x1')).equal(composed);
    expect(link(`${url}clone/fog`)).equal(`${url}clone/fog`);
    for (const strange of ['javascript:alert(1)', 'data:text/html,x', '', null, 5, {}]) {
      expect(link(strange), JSON.stringify(strange)).equal(composed);
    }
    expect(link(null, { name: 'Larkfield', url: 'javascript:alert(1)' }), 'as it was asked').equal(
      composed,
    );
    const nowhere = parseStatus(
      {
        page: { name: 'Larkfield' },
        incidents: [incidentRow('fog', { shortlink: 'javascript:x' })],
      },
      { now },
    );
    expect(nowhere.page.url).equal('');
    expect(nowhere.incidents[0]).not.to.have.property('url');
  });
});

describe('the updates of an incident', () => {
  it('are sorted by the time that the page shows, newest first, each once', () => {
    const incident_updates = [
      updateRow('u1', '2026-06-10T10:00:00+01:00'),
      updateRow('u3', '2026-06-10T10:10:00+01:00', { display_at: '2026-06-10T11:00:00+01:00' }),
      updateRow('u2', '2026-06-10T10:20:00+01:00'),
      updateRow('u3', '2026-06-10T10:40:00+01:00', { body: 'Sent twice.' }),
    ];
    const { updates } = onlyIncident({ incident_updates });
    expect(updates.map(({ id, at }) => `${id} ${at!.slice(11, 16)}`)).to.deep.equal([
      'u3 10:00',
      'u2 09:20',
      'u1 09:00',
    ]);
  });

  it('stay where they are without a time, and have none', () => {
    const incident_updates = [
      updateRow('u4', '2026-06-10T10:40:00Z'),
      updateRow('u3', '2026-02-30T10:00:00Z'),
      updateRow('u2', '2026-06-10T10:20:00Z'),
      updateRow('u1', '', { display_at: null, created_at: 'Invalid Date' }),
    ];
    const { updates } = onlyIncident({ incident_updates });
    expect(updates.map(({ id }) => id)).to.deep.equal(['u4', 'u3', 'u2', 'u1']);
    expect(updates.map(({ at }) => Boolean(at))).to.deep.equal([true, false, true, false]);
    expect(onlyUpdate({ display_at: 'never' }).at, 'when it was written').equal(
      '2026-06-10T10:00:00.000Z',
    );
  });

  it('say what they did to which component, by the name it had then', () => {
    const affected = (affected_components: unknown) => onlyUpdate({ affected_components }).affected;
    expect(
      affected([
        {
          code: 'web',
          name: 'Sales - Old booking',
          old_status: 'operational',
          new_status: 'partial_outage',
        },
        { code: 'gate', name: 'Boarding', old_status: 'no idea' },
        { name: 'No components were affected by this update.' },
        null,
        'x',
      ]),
    ).to.deep.equal([
      {
        componentId: 'web',
        name: 'Sales - Old booking',
        from: 'operational',
        to: 'partial_outage',
      },
      { componentId: 'gate', name: 'Boarding', from: 'unknown' },
    ]);
    for (const none of [null, undefined, [], 'x', {}]) expect(affected(none)).to.deep.equal([]);
  });

  it('are text, unless they hold real tags; reports after the fact are Markdown', () => {
    const format = (body: unknown, status = 'identified') =>
      onlyUpdate({ body, status }).bodyFormat;
    for (const html of [
      'Fog.<br />More fog.',
      'Fog.<br>More',
      '<p>Fog</p>',
      'See <a href="https://x.example">the map</a>',
      '<P class="a">Fog',
    ]) {
      expect(format(html), html).equal('html');
    }
    for (const text of [
      'Fog.\r\n\r\nMore fog.',
      'Harbours <class name> and <some/ALL> users',
      '<1% in all cases',
      'a < b and b > a',
      '<script>alert(1)</script>',
      '<bright> and <paper>',
      '',
    ]) {
      expect(format(text), text).equal('text');
    }
    expect(format('# What happened', 'postmortem')).equal('markdown');
    for (const none of [null, undefined, 5, {}]) {
      expect(onlyUpdate({ body: none })).to.deep.include({ body: '', bodyFormat: 'text' });
    }
  });

  it('may carry the words of incidents and of windows', () => {
    for (const status of ['investigating', 'resolved', 'postmortem', 'scheduled', 'verifying']) {
      expect(onlyUpdate({ status }).status).equal(status);
    }
    expect(onlyUpdate({ status: 'surprise' }).status).equal('unknown');
  });
});

describe('a maintenance window', () => {
  it('starts when it is in progress, not when it was announced', () => {
    const { startedAt, scheduledFor, scheduledUntil, status } = onlyWindow({});
    expect(startedAt).equal(undefined);
    expect(scheduledFor).equal('2026-06-11T01:00:00.000Z');
    expect(scheduledUntil).equal('2026-06-11T03:00:00.000Z');
    expect(status).equal('scheduled');
    const inProgress = (id: string, at: string) => updateRow(id, at, { status: 'in_progress' });
    const updates = [
      inProgress('u3', '2026-06-11T01:30:00Z'),
      inProgress('u2', '2026-06-11T01:00:21Z'),
      updateRow('u1', '2026-06-01T09:00:00Z', { status: 'scheduled' }),
    ];
    for (const incident_updates of [updates, [...updates].reverse()]) {
      expect(onlyWindow({ status: 'in_progress', incident_updates }).startedAt).equal(
        '2026-06-11T01:00:21.000Z',
      );
    }
  });

  it('is one in the list of incidents too', () => {
    for (const row of [
      windowRow('dock'),
      incidentRow('dock', { status: 'in_progress' }),
      incidentRow('dock', { status: 'completed' }),
      incidentRow('dock', { impact: 'maintenance' }),
    ]) {
      const { incidents, maintenances } = parse({ incidents: [row, incidentRow('fog')] });
      expect(incidents.map(({ id }) => id)).to.deep.equal(['fog']);
      expect(maintenances.map(({ id }) => id)).to.deep.equal(['dock']);
    }
  });

  it('one whose status is not understood is neither running nor an incident', () => {
    const { status } = onlyWindow({ status: 'paused' });
    expect(status).equal('unknown');
    expect(claimed({ scheduled_maintenances: [windowRow('dock', { status: 'paused' })] })).equal(
      'operational',
    );
  });

  it('windows come soonest first; those without a time stay in their order', () => {
    const at = (id: string, scheduled_for: unknown) => windowRow(id, { scheduled_for });
    const ids = (...scheduled_maintenances: Row[]) =>
      parse({ scheduled_maintenances }).maintenances.map(({ id }) => id);
    expect(ids(at('b', '2026-06-12'), at('c', '2026-06-13'), at('a', '2026-06-11'))).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
    expect(ids(at('a', null), at('b', 'soon'), at('c', undefined))).to.deep.equal(['a', 'b', 'c']);
    expect(ids(at('a', '2026-06-11'), at('b', '2026-06-11'))).to.deep.equal(['a', 'b']);
  });
});

describe('the archive of a page', () => {
  const past = (id: string, created_at: string) =>
    incidentRow(id, { status: 'resolved', resolved_at: created_at, created_at, started_at: null });

  it('adds past incidents; what is open comes from the present', () => {
    const open = incidentRow('fog', { name: 'Fog, as of now' });
    const snapshot = parse({ incidents: [open] }, [
      {
        page: PAGE,
        incidents: [incidentRow('fog', { name: 'Fog, earlier' }), past('rain', '2026-06-01')],
      },
    ]);
    expect(snapshot.incidents.map(({ title }) => title)).to.deep.equal([
      'Fog, as of now',
      'Sailings cannot be booked',
    ]);
  });

  it('is complete for all time when it is short, else back to its oldest entry', () => {
    const since = (count: number) => {
      const incidents = Array.from({ length: count }, (_, index) =>
        past(`i${index}`, `2026-05-${String(index + 1).padStart(2, '0')}`),
      );
      return parse({}, [{ page: PAGE, incidents: incidents.reverse() }]).incidentsSince;
    };
    expect(since(0)).equal('1970-01-01T00:00:00.000Z');
    expect(since(24)).equal('1970-01-01T00:00:00.000Z');
    expect(since(25)).equal('2026-05-01T00:00:00.000Z');
  });

  it('is not complete when it was not asked for, or did not come', () => {
    for (const archive of [[], [undefined], [null], ['x'], [[]], [{}], [{ error: 'gone' }]]) {
      const snapshot = parse({}, archive);
      expect(snapshot, JSON.stringify(archive)).not.to.have.property('incidentsSince');
    }
  });

  it('read by itself claims nothing of the page', () => {
    const snapshot = parseStatus({ page: PAGE, incidents: [past('rain', '2026-06-01')] }, { now });
    expect(snapshot.status).equal('unknown');
    expect(claim(snapshot, select(snapshot)).status).equal('unknown');
    expect(snapshot.incidents).to.have.length(1);
  });
});
