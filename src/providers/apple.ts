import { worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';
import { fromMillis } from './times.js';

/* Apple's system status: a call of a function with JSON in it, which is read and never called. */

const STATUSES = {
  outage: 'major_outage',
  issue: 'partial_outage',
  performance: 'degraded_performance',
  maintenance: 'under_maintenance',
} as const;
const IMPACTS = {
  outage: 'critical',
  issue: 'major',
  performance: 'minor',
  maintenance: 'maintenance',
} as const;
const WINDOWS = {
  upcoming: 'scheduled',
  ongoing: 'in_progress',
  completed: 'completed',
  resolved: 'completed',
} as const;

const CALL = /^\s*[\w.$]+\s*\(([\s\S]*)\)\s*;?\s*$/;

function valueOf(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(CALL.exec(body)?.[1] ?? '') as unknown;
  } catch {
    return undefined;
  }
}

const nameOf = (row: Fields): string => textOf(row.serviceName).trim();
const isMaintenance = (event: Fields): boolean =>
  wordIn(STATUSES, event.statusType) === 'under_maintenance';
const isOver = (event: Fields): boolean =>
  ['resolved', 'completed'].includes(textOf(event.eventStatus).toLowerCase());
const isUpcoming = (event: Fields): boolean =>
  textOf(event.eventStatus).toLowerCase() === 'upcoming';

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  const value = valueOf(body);
  const services = Array.isArray(value) ? value : fieldsOf(value).services;
  if (!Array.isArray(services)) return fail('services', 'array');
  const rows = services.map(fieldsOf);
  // An event that touches several services stands with each of them.
  const events = new Map<string, { event: Fields; names: string[] }>();
  for (const row of rows) {
    for (const event of entries(row.events)) {
      const id = textOf(event.messageId) || `${nameOf(row)} ${textOf(event.datePosted)}`;
      const one = events.get(id) ?? { event, names: [] };
      one.names.push(
        nameOf(row),
        ...list(event.affectedServices).map((name) => textOf(name).trim()),
      );
      events.set(id, one);
    }
  }
  const occurrence = ([id, { event, names }]: [string, { event: Fields; names: string[] }]) => {
    const at = fromMillis(event.epochStartDate);
    return {
      id,
      title: [...new Set(names)].filter(Boolean).join(', ') || textOf(event.message),
      impact: wordIn(IMPACTS, event.statusType),
      startedAt: at,
      resolvedAt: isOver(event) ? fromMillis(event.epochEndDate) : undefined,
      componentIds: [...new Set(names)],
      updates: [
        {
          status: isOver(event) ? 'resolved' : 'unknown',
          body: [event.usersAffected, event.message].map(textOf).filter(Boolean).join('. '),
          at: (isOver(event) && fromMillis(event.epochEndDate)) || at,
        },
      ],
    };
  };
  const all = [...events];
  const felt = (row: Fields): ComponentStatus[] =>
    entries(row.events)
      .filter((event) => !isOver(event) && !isUpcoming(event))
      .map((event) => wordIn(STATUSES, event.statusType));
  return {
    page: {
      name: 'Apple',
      url: /developer/.test(url)
        ? 'https://developer.apple.com/system-status/'
        : 'https://www.apple.com/support/systemstatus/',
    },
    // Services without an event are listed, but no word says that they are well.
    status: worst(['unknown', ...rows.flatMap(felt)]),
    components: rows.map((row) => ({
      id: nameOf(row),
      name: nameOf(row),
      status: worst(felt(row)),
    })),
    incidents: all
      .filter(([, { event }]) => !isMaintenance(event))
      .map((one) => ({
        ...occurrence(one),
        status: isOver(one[1].event) ? 'resolved' : 'unknown',
      })),
    maintenances: all
      .filter(([, { event }]) => isMaintenance(event))
      .map((one) => ({
        ...occurrence(one),
        status: wordIn(WINDOWS, one[1].event.eventStatus),
        startedAt: undefined,
        scheduledFor: fromMillis(one[1].event.epochStartDate),
        scheduledUntil: fromMillis(one[1].event.epochEndDate),
      })),
  };
};
