import { instant } from '../model/instant.js';
import { worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, hostOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The public API of Status.io, https://kb.status.io/developers/public-status-api. */

type Codes<W extends string = string> = Readonly<Record<number, W>>;

/** 600 is a security event: no degree of outage, and nothing that is well. */
const STATUSES: Codes<ComponentStatus> = {
  100: 'operational',
  200: 'under_maintenance',
  300: 'degraded_performance',
  400: 'partial_outage',
  500: 'major_outage',
};
const IMPACTS: Codes = {
  100: 'none',
  200: 'maintenance',
  300: 'minor',
  400: 'major',
  500: 'critical',
};
const PHASES: Codes = {
  100: 'investigating',
  200: 'identified',
  300: 'monitoring',
  400: 'resolved',
};
/** What else the state of a window may be is not told anywhere. */
const WINDOWS: Codes = { 100: 'scheduled', 200: 'in_progress' };

/** What a table says of a number, or of its digits. */
function codeIn<W extends string>(codes: Codes<W>, value: unknown): W | 'unknown' {
  const code = /^\d{3}$/.test(textOf(value)) ? Number(value) : value;
  return (typeof code === 'number' && codes[code]) || 'unknown';
}

const ownId = (row: Fields): string | undefined => textOf(row._id ?? row.id) || undefined;

/**
 * A component and the containers that it runs in, as its children. A container serves several
 * components under one id, so that it is known by both. The only one of a component is that component.
 */
function rows(row: Fields) {
  const containers = list(row.containers).map(fieldsOf);
  const group = containers.length > 1;
  const statuses = containers.map(({ status_code }) => codeIn(STATUSES, status_code));
  const own = codeIn(STATUSES, row.status_code);
  const id = ownId(row);
  return [
    {
      id,
      name: row.name,
      status: group ? own : worst([own, ...statuses]),
      group,
    },
    ...(group ? containers : []).map((container, index) => ({
      id: id && ownId(container) && `${id}/${ownId(container)}`,
      name: container.name,
      status: statuses[index],
      groupId: id,
    })),
  ];
}

/** The components that an event names, or those of their containers that it names too. */
function touched(row: Fields, isChild: (id: string) => boolean) {
  const containers = entries(row.containers_affected).map(ownId);
  return entries(row.components_affected)
    .map(ownId)
    .flatMap((id, index) => {
      // More pairs than that are no event, but an attack.
      const named = index * containers.length < 1000 ? containers.slice(0, 1000) : [];
      const found = named.map((container) => `${id}/${container}`).filter(isChild);
      return found.length ? found : id;
    });
}

/** The API that all pages share is elsewhere than they are. */
const SHARED = /api\.(?:status\.io|hostedstatus\.com)$/;

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  const result = fieldsOf(fieldsOf(body).result);
  if (!Array.isArray(result.status)) return fail('result.status', 'array');
  const overall = fieldsOf(result.status_overall);
  const maintenance = fieldsOf(result.maintenance);
  const components = result.status.flatMap((row) => rows(fieldsOf(row)));
  const ids = new Set(components.map(({ id }) => id));
  const [, host = '', page] =
    /^(https?:\/\/[^/]+)\/(?:1\.0\/status|pages)\/([\da-f]{24})/.exec(url) ?? [];
  const site = SHARED.test(host) ? 'https://status.io' : host;

  const event = (kind: string, row: Fields, phases: Codes) => {
    const updates = entries(row.messages)
      .map(({ details, state, status, datetime }) => ({
        status: codeIn(phases, state),
        impact: codeIn(IMPACTS, status),
        body: details,
        at: instant(datetime) ?? '',
      }))
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    return {
      id: ownId(row),
      title: row.name,
      status: updates[0]?.status,
      impact: updates[0]?.impact,
      componentIds: touched(row, (id) => ids.has(id)),
      updates,
      url: page && `${site}/pages/${kind}/${page}/${ownId(row)}`,
    };
  };
  const windows = (key: string, status: string) =>
    entries(maintenance[key]).map((row) => {
      const one = event('maintenance', row, WINDOWS);
      return {
        ...one,
        status,
        impact: 'maintenance',
        scheduledFor: row.datetime_planned_start,
        scheduledUntil: row.datetime_planned_end,
        startedAt:
          status === 'in_progress' && one.updates.filter((at) => at.status === status).at(-1)?.at,
      };
    });
  return {
    // The answer does not tell whose it is.
    page: { name: hostOf(url), url: page ? `${site}/pages/${page}` : url },
    status: codeIn(STATUSES, overall.status_code),
    headline: overall.status,
    updatedAt: overall.updated,
    components,
    incidents: entries(result.incidents).map((row) => ({
      ...event('incident', row, PHASES),
      startedAt: row.datetime_open,
    })),
    maintenances: [...windows('active', 'in_progress'), ...windows('upcoming', 'scheduled')],
  };
};
