// Recorded answers of real status pages, which are not part of this repository: tried where they lie
// beside it, skipped where they do not. What is expected is read from the JSON here, independently.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { detect, parseStatus } from '../../dist/client/index.js';
import { claim } from '../../dist/model/claim.js';
import { select } from '../../dist/model/relevance.js';
import { rows } from '../../dist/model/tree.js';
import { dayStatus, meanUptime, percentOf } from '../../dist/model/uptime.js';

const folder = new URL('../../../shared/payloads/', import.meta.url);
const skip = existsSync(folder) ? false : 'no recorded answers beside this repository';

const jsonFiles = (name) =>
  skip || !existsSync(new URL(name, folder))
    ? []
    : readdirSync(new URL(name, folder))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => new URL(name + file, folder));
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const list = (value) => (Array.isArray(value) ? value : []);
const LISTS = ['status', 'components', 'incidents', 'scheduled_maintenances'];

const answers = ['statuspage/', 'statuspage/derived/', 'incidentio/']
  .flatMap(jsonFiles)
  .map((file) => ({ name: basename(file.pathname), file, body: json(file) }))
  .filter(({ body }) => body.page && LISTS.some((key) => key in body));

const ORDER = [
  'operational',
  'under_maintenance',
  'unknown',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];
const atLeast = (status, other) => ORDER.indexOf(status) >= ORDER.indexOf(other);
const OF_INDICATOR = {
  none: 'operational',
  maintenance: 'under_maintenance',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};
const isWindow = ({ scheduled_for, impact, status }) =>
  Boolean(scheduled_for) || impact === 'maintenance' || status === 'scheduled';
const isOver = ({ status, resolved_at }) =>
  Boolean(resolved_at) || status === 'resolved' || status === 'postmortem';

const NOW = Date.parse('2026-11-01T00:00:00Z');
const parsed = ({ body }) =>
  parseStatus(body, { url: body.page.url ?? 'https://status.example/', now: NOW });

test('how many there are', { skip }, (t) => {
  t.diagnostic(`${answers.length} recorded answers are tried`);
  assert.ok(answers.length > 0);
});

for (const answer of answers) {
  const { name, file, body } = answer;
  test(`${name}`, () => {
    const snapshot = parsed(answer);
    const expected = file.pathname.includes('/incidentio/') ? 'incidentio' : 'statuspage';
    assert.equal(detect(body).provider.id, expected);
    assert.equal(snapshot.page.name, body.page.name);
    assert.equal(snapshot.page.timeZone, body.page.time_zone);

    // Every component, with a status that is the page's own word.
    const components = list(body.components);
    assert.deepEqual(
      snapshot.components.map(({ id, name: called, status, group }) => [id, called, status, group]),
      components.map((row) => [
        row.id,
        row.name,
        ORDER.includes(row.status) ? row.status : 'unknown',
        row.group === true,
      ]),
    );

    // Groups: what they list and the page has stands under them; they are as their worst child.
    const tree = rows(snapshot, select(snapshot));
    for (const row of components.filter(({ group }) => group)) {
      const children = components.filter(
        (one) =>
          one.group_id === row.id && !(one.only_show_if_degraded && one.status === 'operational'),
      );
      const drawn = tree.find(({ component }) => component.id === row.id);
      assert.deepEqual(
        drawn?.children.map(({ id }) => id) ?? [],
        children.map(({ id }) => id),
        row.name,
      );
      if (!drawn) continue;
      for (const child of children) assert.ok(atLeast(drawn.status, child.status), row.name);
      assert.ok(
        children.some(({ status }) => status === drawn.status),
        row.name,
      );
    }

    // Incidents and windows, each where it belongs.
    const events = [...list(body.incidents), ...list(body.scheduled_maintenances)];
    const ids = (all) => [...new Set(all.map(({ id }) => id))].sort();
    const incidents = events.filter((row) => !isWindow(row));
    assert.deepEqual(ids(snapshot.incidents), ids(incidents));
    assert.deepEqual(ids(snapshot.maintenances), ids(events.filter(isWindow)));
    assert.deepEqual(
      ids(
        snapshot.incidents.filter(
          ({ status, resolvedAt }) => !isOver({ status, resolved_at: resolvedAt }),
        ),
      ),
      ids(incidents.filter((row) => !isOver(row))),
    );

    // Nothing that is said is better than what the page says.
    const { status } = claim(snapshot, select(snapshot));
    const said = body.status && OF_INDICATOR[body.status.indicator];
    if (body.status) {
      assert.equal(snapshot.status, said ?? 'unknown');
      assert.equal(snapshot.headline, body.status.description);
    }
    for (const word of [said, ...components.filter((row) => !row.group).map((row) => row.status)]) {
      if (ORDER.includes(word)) assert.ok(atLeast(status, word), `${status} in place of ${word}`);
    }
    if (status === 'operational') {
      assert.ok(body.status?.indicator === 'none' || components.length, 'green from nothing');
      for (const row of incidents) assert.ok(isOver(row) || row.impact === 'none', row.name);
    }
    if (!body.status && !components.length) assert.notEqual(status, 'operational');

    // Updates: all of them, newest first, at the times that the page shows.
    for (const incident of [...snapshot.incidents, ...snapshot.maintenances]) {
      const raw = events.find(({ id }) => id === incident.id);
      const updates = list(raw.incident_updates);
      // Some recorder left the ids of updates out.
      const named = updates.filter(({ id }) => id);
      assert.deepEqual(
        ids(incident.updates).filter((id) => /^\w+$/.test(id)),
        ids(named),
      );
      const times = incident.updates.map(({ at }) => Date.parse(at));
      assert.deepEqual(
        times,
        updates.map((row) => Date.parse(row.display_at ?? row.created_at)).sort((a, b) => b - a),
      );
      for (const update of incident.updates) {
        const row =
          updates.find(({ id }) => id === update.id) ??
          updates.find(({ id, body: text }) => !id && text === update.body);
        assert.equal(update.body, row.body ?? '');
        assert.equal(
          update.affected.length,
          list(row.affected_components).filter(({ code, new_status }) => code ?? new_status).length,
        );
      }
      if (!isWindow(raw)) {
        const starts = [raw.started_at, raw.created_at].map((at) => Date.parse(at)).concat(times);
        assert.equal(Date.parse(incident.startedAt), Math.min(...starts.filter((at) => at)));
      } else if (incident.startedAt) {
        assert.ok(times.includes(Date.parse(incident.startedAt)), 'begun when an update said so');
      }
      if (incident.url) assert.match(incident.url, /^https?:\/\//);
    }

    // It is plain JSON, reads the same again, and holds no leftovers.
    const text = JSON.stringify(snapshot);
    assert.doesNotMatch(text, /Invalid Date|\[object Object\]|"undefined"|"NaN"/);
    assert.deepEqual(JSON.parse(text), snapshot);
    assert.deepEqual(parseStatus(text, { url: snapshot.sourceUrl, now: NOW + 1 }), snapshot);
  });
}

test('the percentages that real pages displayed, and the days of their groups', { skip }, (t) => {
  let figures = 0;
  let days = 0;
  for (const file of jsonFiles('statuspage/uptime/').filter(({ href }) =>
    href.endsWith('.uptimeData.json'),
  )) {
    const rendered = json(new URL(file.href.replace('.uptimeData.', '.rendered.')));
    const data = json(file);
    const read = ({ component: { startDate }, days: all }) =>
      all.map(({ date, outages: { p = 0, m = 0 } }) => ({
        date,
        partialSeconds: p,
        majorSeconds: m,
        ...(startDate && date < startDate ? { noData: true } : {}),
      }));
    for (const [id, shown] of Object.entries(rendered.displayedPercent)) {
      if (!data[id]) continue;
      const percent = percentOf(read(data[id]));
      assert.equal(percent, Number(shown), `${basename(file.pathname)} ${id}`);
      figures++;
    }
    for (const entry of Object.values(data)) {
      for (const day of read(entry)) {
        days++;
        const { partialSeconds: p, majorSeconds: m, noData } = day;
        assert.equal(dayStatus(day) === undefined, Boolean(noData));
        if (!noData) assert.equal(dayStatus(day) === 'operational', p + m === 0);
      }
      const { isGroup, group } = entry.component;
      const children = isGroup ? list(group).filter((id) => data[id]) : [];
      if (children.length < 2 || children.length < group.length) continue;
      const mean = meanUptime(children.map((id) => ({ origin: 'provider', days: read(data[id]) })));
      if (children.some((id) => read(data[id]).some(({ noData }) => noData))) continue;
      assert.deepEqual(
        mean.days.map((d) => [d.date, d.partialSeconds, d.majorSeconds]),
        read(entry).map((d) => [d.date, d.partialSeconds, d.majorSeconds]),
        entry.component.name,
      );
    }
  }
  t.diagnostic(`${figures} percentages and ${days} days agree`);
  assert.ok(figures > 0 && days > 0);
});
