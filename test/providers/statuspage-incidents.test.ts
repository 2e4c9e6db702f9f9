import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { incidentRow, PAGE, updateRow } from '../fixtures/statuspage.js';
import { type Row, url, now, parse, claimed, onlyIncident } from '../support/statuspage.js';

const onlyUpdate = (rest: Row) =>
  onlyIncident({ incident_updates: [updateRow('u1', '2026-06-10T10:00:00Z', rest)] }).updates[0]!;

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
