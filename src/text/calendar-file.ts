import { millis } from '../model/instant.js';
import type { Maintenance } from '../model/snapshot.js';
import { ending } from '../model/windows.js';

/** "20260329T003000Z" */
const stamp = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escape = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Lines of at most 75 octets, continued behind a space: 18 characters are never more than 72. */
const fold = (line: string): string => line.replace(/.{18}(?=.)/gsu, '$&\r\n ');

/** A maintenance window as a calendar file (RFC 5545); undefined where it has no beginning. */
export function calendarFile(
  maintenance: Maintenance,
  description: string,
  now: number,
): string | undefined {
  const { id, title, url } = maintenance;
  const [start, end] = [millis(maintenance.scheduledFor), ending(maintenance)];
  if (Number.isNaN(start)) return undefined;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allclear//Status//EN',
    'BEGIN:VEVENT',
    `UID:${escape(id)}@${escape(url?.split('/')[2] ?? 'allclear')}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    ...(end ? [`DTEND:${stamp(end)}`] : []),
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(description)}`,
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
