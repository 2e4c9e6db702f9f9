import { instant, millis } from '../model/instant.js';
import { COMPONENT_STATUSES, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../model/status.js';
import { zoneOrUtc } from '../model/zone.js';
import { safeUrl } from '../model/url.js';
import { entries, fieldsOf, isFields, list, textOf, type Fields } from './fields.js';
import type { Path, Report } from './problem.js';

/* What is well written, but makes no sense beside something else, or to whoever reads it. */

const at = (value: unknown): number => millis(instant(value));
const isOver = (status: unknown): boolean => status === 'resolved' || status === 'postmortem';

/** Readers make a text of an address that no browser would follow. */
function checkUrl(url: unknown, path: Path, report: Report): void {
  if (url && typeof url === 'string' && !safeUrl(url)) {
    report('error', path, 'an http or https address');
  }
}

/** What is there but empty is shown empty. */
function checkWords(entry: Fields, key: string, path: Path, report: Report): void {
  if (entry[key] === '') report('hint', [...path, key], 'a text that visitors can read');
}

function checkPage(page: Fields, report: Report): void {
  const { timeZone, url, links } = page;
  checkWords(page, 'name', ['page'], report);
  checkUrl(url, ['page', 'url'], report);
  list(links).forEach((link, index) => {
    checkUrl(fieldsOf(link).url, ['page', 'links', index, 'url'], report);
  });
  // Not every platform knows every zone: what is none here may be one elsewhere.
  if (typeof timeZone === 'string' && zoneOrUtc(timeZone) !== timeZone) {
    report(
      'hint',
      ['page', 'timeZone'],
      'a time zone such as Europe/London; days are those of UTC',
    );
  }
}

function checkEvent(event: Fields, path: Path, report: Report): void {
  checkWords(event, 'title', path, report);
  checkUrl(event.url, [...path, 'url'], report);
  if (at(event.resolvedAt) < at(event.startedAt)) {
    report('hint', [...path, 'resolvedAt'], `a time after startedAt, ${textOf(event.startedAt)}`);
  }
}

function checkIncident(incident: Fields, path: Path, report: Report): void {
  const { status, resolvedAt } = incident;
  const updates = entries(incident.updates);
  const [newest] = [...updates].sort((a, b) => (at(b.at) || 0) - (at(a.at) || 0));
  if (status === undefined) {
    const words = INCIDENT_STATUSES.join(', ');
    report('hint', [...path, 'status'], `one of ${words}: without one, it is taken to go on`);
  } else if (!isOver(status) && status !== 'unknown' && resolvedAt !== undefined) {
    report('hint', [...path, 'status'], '"resolved": with a resolvedAt it is taken to be over');
  } else if (!isOver(status) && newest && isOver(newest.status)) {
    // The step that is forgotten most easily, and then a banner stands there for days.
    const told = JSON.stringify(newest.status);
    report('hint', [...path, 'status'], `${told}, as its newest update says; it is shown as open`);
  }
  const hasEnd = updates.some((one) => one.status === 'resolved' && instant(one.at));
  if (isOver(status) && resolvedAt === undefined && !hasEnd) {
    // Readers can neither tell how long it took nor on which days it was.
    report('hint', [...path, 'resolvedAt'], 'a time: when it ended');
  }
}

function checkMaintenance(maintenance: Fields, path: Path, report: Report): void {
  const { status, scheduledFor, scheduledUntil } = maintenance;
  if (status === undefined) {
    const words = MAINTENANCE_STATUSES.join(', ');
    report('hint', [...path, 'status'], `one of ${words}: without one, it is not shown`);
  }
  if (status === 'scheduled' && scheduledFor === undefined) {
    report('hint', [...path, 'scheduledFor'], 'a time: when it is planned to begin');
  }
  // Readers leave out an end that is none.
  if (at(scheduledUntil) < at(scheduledFor)) {
    const after = textOf(scheduledFor);
    report('error', [...path, 'scheduledUntil'], `a time after scheduledFor, ${after}`);
  }
}

/** Bars are drawn in the order in which the days stand, as many as fit from the end. */
function checkDays(days: unknown, path: Path, report: Report): void {
  let last = '';
  list(days).forEach((day, index) => {
    const date = textOf(fieldsOf(day).date);
    if (date > last) last = date;
    else if (date)
      report('error', [...path, index, 'date'], `a day after ${last}: the oldest first`);
  });
}

export function checkSense(value: unknown, report: Report): void {
  const document = fieldsOf(value);
  checkPage(fieldsOf(document.page), report);
  list(document.components).forEach((raw, index) => {
    const component = fieldsOf(raw);
    const path = ['components', index];
    checkWords(component, 'name', path, report);
    if (isFields(raw) && component.status === undefined && component.group !== true) {
      const words = COMPONENT_STATUSES.join(', ');
      report('hint', [...path, 'status'], `one of ${words}: without one, nobody knows`);
    }
  });
  for (const [key, check] of [
    ['incidents', checkIncident],
    ['maintenances', checkMaintenance],
  ] as const) {
    list(document[key]).forEach((raw, index) => {
      if (!isFields(raw)) return;
      checkEvent(raw, [key, index], report);
      check(raw, [key, index], report);
    });
  }
  for (const [id, record] of Object.entries(fieldsOf(document.uptime))) {
    checkDays(fieldsOf(record).days, ['uptime', id, 'days'], report);
  }
  if (document.sourceUrl === undefined && instant(document.fetchedAt)) {
    // Somebody began with a mirror's file: a quarter of an hour after that time it turns grey.
    report('hint', ['fetchedAt'], 'nothing, in a file kept by hand: from then on it grows old');
  }
}
