import { earliest, instant } from '../model/instant.js';
import { impactOf, worst, type ComponentStatus } from '../model/status.js';
import { safeUrl } from '../model/url.js';
import { entries, fieldsOf, hostOf, isFields, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The config.json of a status page of Datadog, in the words of https://docs.datadoghq.com/api/latest/status-pages/. */

const STATUSES = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
} as const;

const statusOf = ({ status }: Fields): ComponentStatus => wordIn(STATUSES, status);

/** A component, or a group with what is in it. Real pages have two levels. */
function rows(value: unknown, level = 0, groupId?: unknown): object[] {
  const row = fieldsOf(value);
  const { id, name, description, components } = row;
  const group = level < 9 && (Array.isArray(components) || row.type === 'ComponentGroup');
  const own = { id, name, description, groupId, group, status: statusOf(row) };
  // What is no list leaves one entry that is none: then nobody takes the group for whole.
  const children = group ? [components].flat() : [];
  return [own, ...children.flatMap((child) => rows(child, level + 1, id))];
}

const occurrence = (row: Fields, address: string) => {
  const affected = entries(row.componentsAffected);
  const updates = entries(row.timeline).map((one) => ({
    id: one.id,
    status: one.status,
    body: one.description,
    at: instant(one.startedAt) ?? instant(one.createdAt),
    affected: entries(one.componentsAffected).map((component) => ({
      componentId: component.id,
      name: component.name,
      to: statusOf(component),
    })),
  }));
  const felt = updates.flatMap((one) => one.affected.map(({ to }) => to));
  return {
    id: row.id,
    title: row.title ?? row.id,
    status: row.currentStatus,
    // That its components are well does not say that it is none.
    impact: impactOf(worst([...felt, ...affected.map(statusOf)])),
    componentIds: affected.map(({ id }) => id),
    updates,
    url: safeUrl(address + textOf(row.id)),
  };
};

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  if (!isFields(body) || !('components' in body)) return fail('components', 'array');
  const page = safeUrl(body.pageUrl) ?? url;
  /** What is deleted stays in the file. */
  const all = (key: string) =>
    entries(body[key])
      .filter((row) => !row.deletedAt)
      .map((row) => ({ row, told: occurrence(row, `${page.replace(/\/$/, '')}/${key}/`) }));
  return {
    page: {
      name: textOf(body.name) || hostOf(url),
      url: page,
      about: textOf(body.description) || undefined,
    },
    components: [body.components].flat().flatMap((row) => rows(row)),
    incidents: all('incidents').map(({ row, told }) => ({
      ...told,
      startedAt: row.publishedDate,
      resolvedAt: row.resolved === false ? undefined : row.resolvedDate,
    })),
    maintenances: all('maintenances').map(({ row, told }) => ({
      ...told,
      impact: 'maintenance',
      scheduledFor: row.startDate,
      // When it was completed, or, until then, is to be.
      scheduledUntil: row.completedDate,
      startedAt: earliest(
        told.updates.filter(({ status }) => status === 'in_progress').map(({ at }) => at),
      ),
      resolvedAt: told.status === 'completed' ? row.completedDate : undefined,
    })),
  };
};
