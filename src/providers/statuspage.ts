import { earliest, instant } from '../model/instant.js';
import { MAINTENANCE_STATUSES, statusOfImpact } from '../model/status.js';
import { safeUrl } from '../model/url.js';
import { entries, fieldsOf, isFields, list, textOf, type Fields } from './fields.js';
import { below } from './files.js';
import type { Provider } from './provider.js';

/* The JSON of Atlassian Statuspage, https://metastatuspage.com/api, as real pages serve it. */

/** Bodies are text, but for fragments of HTML in one of ten. "<class name>" is none. */
const HTML = /<(?:br|p|a|ul|ol|li|b|strong|i|em|code)(?:\s[^<>]*|\s?\/)?>/i;

const KEYS = ['status', 'components', 'incidents', 'scheduled_maintenances'];

const component = (row: Fields) => ({
  id: row.id,
  name: row.name,
  description: row.description || undefined,
  status: row.status,
  groupId: row.group_id,
  group: row.group,
  since: row.start_date,
  hiddenWhileOperational: row.only_show_if_degraded || undefined,
});

const update = (row: Fields) => ({
  id: row.id,
  status: phase(row.status),
  body: row.body,
  bodyFormat: row.status === 'postmortem' ? 'markdown' : HTML.test(textOf(row.body)) ? 'html' : '',
  at: instant(row.display_at) ?? row.created_at,
  // "No components were affected by this update." stands there as an entry of a name alone.
  affected: entries(row.affected_components)
    .filter(({ code, new_status }) => code ?? new_status)
    .map(({ code, name, old_status, new_status }) => ({
      componentId: code,
      name,
      from: old_status,
      to: new_status,
    })),
});

/** The word of a phase; imitators say "maintenance_in_progress". */
const phase = (value: unknown): string => textOf(value).toLowerCase().replace('maintenance_', '');

/** Windows and incidents have the same shape, and now and then stand in the same list. */
const isMaintenance = (row: Fields): boolean =>
  !!row.scheduled_for ||
  // An incident of that impact goes on like any other.
  (phase(row.impact) === 'maintenance' && !/^(?:inv|id|mon)/.test(phase(row.status))) ||
  (phase(row.status) !== 'unknown' &&
    MAINTENANCE_STATUSES.some((one) => one === phase(row.status)));

const isBegun = ({ status }: Fields): boolean => status === 'in_progress';

/** Since when the archive is complete: back to where a full list ends, of a round number or a long one. */
function completeSince(archive: readonly Fields[]): string {
  const { length } = archive;
  const full = length > 50 || (length && (length % 10 === 0 || length % 25 === 0));
  const starts = archive.map((row) => instant(row.created_at) ?? instant(row.started_at));
  return (full && earliest(starts)) || new Date(0).toISOString();
}

/** Atlassian Statuspage, and the products that serve its JSON. */
export const statuspage: Provider = {
  id: 'statuspage',
  files: below(['api/v2/summary.json'], ['api/v2/incidents.json']),
  recognises: (body) =>
    isFields(body) &&
    isFields(body.page) &&
    KEYS.some((key) => key in body) &&
    // Others have a word in their page, or no ids at all.
    !textOf(body.page.status) &&
    ('id' in body.page || entries(body.components).every((row) => 'id' in row))
      ? 'a page beside its status, components or incidents'
      : undefined,
  toDocument([body, ...rest], context) {
    if (!isFields(body) || !isFields(body.page)) return context.fail('page', 'object');
    const { page, status } = body;
    const { indicator, description } = fieldsOf(status);
    const archive = rest.filter(isFields).filter((past) => isFields(past.page));
    const past = archive.flatMap(({ incidents }) => entries(incidents));
    const url = safeUrl(page.url) ?? safeUrl('/', context.url);
    const listed = list(body.components).map(fieldsOf);
    const rows = listed.map(component);
    const idOf = new Map(rows.map(({ name, id }) => [name, id]));
    const ids = new Set(rows.map(({ id }) => id));
    // A group may name some that are not in the list: nothing is known of those. What is no list of
    // names may name anybody.
    const unlisted = listed
      .flatMap(({ components = [] }) => components)
      .flatMap((id) => (ids.has(id) ? [] : undefined));

    const occurrence = (row: Fields) => {
      const updates = entries(row.incident_updates).map(update);
      const own = safeUrl(row.shortlink);
      const composed = url && safeUrl(`incidents/${textOf(row.id)}`, url.replace(/\/*$/, '/'));
      return {
        id: row.id,
        title: row.name,
        status: phase(row.status),
        impact: row.impact,
        resolvedAt: row.resolved_at,
        // A maintenance is told to have started when it was announced.
        startedAt: isMaintenance(row)
          ? earliest(updates.filter(isBegun).map(({ at }) => instant(at)))
          : earliest([instant(row.started_at), instant(row.created_at)]),
        scheduledFor: row.scheduled_for,
        scheduledUntil: row.scheduled_until,
        componentIds: entries(row.components)
          .map(({ id, name }) => id ?? idOf.get(name))
          .filter(Boolean),
        updates,
        url: own && url && new URL(own).host === new URL(url).host ? own : (composed ?? own),
      };
    };
    const all = [...entries(body.incidents), ...entries(body.scheduled_maintenances), ...past];
    return {
      page: { name: page.name ?? '', url, timeZone: page.time_zone },
      // An indicator is an impact; "maintenance" is not documented, but served.
      status: typeof indicator === 'string' ? statusOfImpact(indicator.toLowerCase()) : indicator,
      headline: description,
      components: [...rows, ...unlisted],
      incidents: all.filter((row) => !isMaintenance(row)).map(occurrence),
      maintenances: all.filter(isMaintenance).map(occurrence),
      updatedAt: page.updated_at,
      incidentsSince: archive.length ? completeSince(past) : undefined,
    };
  },
};
