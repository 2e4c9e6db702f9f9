import type { StatusSnapshot } from '../model/snapshot.js';
import { dateIn } from '../model/zone.js';
import { PAGE } from './company.js';

/** A moment: a date, milliseconds since 1970, or a text that `Date` reads, best in ISO 8601. */
export type Time = Date | number | string;

/** Milliseconds since 1970. @throws RangeError for what is no time */
export function millisOf(time: Time): number {
  const found = new Date(time).getTime();
  if (Number.isNaN(found)) throw new RangeError(`not a time: ${String(time)}`);
  return found;
}

/** The same, free to be changed. */
export type Draft<T> = { -readonly [Key in keyof T]: Draft<T[Key]> };

export interface Whose {
  /** What the page is called, in place of "Brindle Tickets". */
  readonly name?: string | undefined;
  /** The address of the page; links within the page move along. */
  readonly url?: string | undefined;
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const later = (time: string, by: number): string => new Date(Date.parse(time) + by).toISOString();

/** The days of the page's calendar that lie between the two ends of a move. */
function daysMoved({ page, fetchedAt }: StatusSnapshot, by: number): number {
  const [from, to] = [0, by].map((more) =>
    Date.parse(dateIn(page.timeZone ?? 'UTC', Date.parse(fetchedAt) + more)),
  ) as [number, number];
  return to - from;
}

/**
 * A copy that shares nothing with the original, with all its times `by` milliseconds later, and its
 * days by as many as the page's calendar has moved. Words stay as they are, days named in them too.
 */
export function moved(snapshot: StatusSnapshot, by: number, { name, url }: Whose = {}) {
  const days = daysMoved(snapshot, by);
  const home = url && new URL(url).href.replace(/\/*$/, '/');
  const moveText = (text: string): string => {
    if (TIME.test(text)) return later(text, by);
    if (DAY.test(text)) return later(text, days).slice(0, 10);
    return home && text.startsWith(PAGE.url) ? home + text.slice(PAGE.url.length) : text;
  };
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return moveText(value);
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || !value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, move(one)]));
  };
  const copy = move(snapshot) as Draft<StatusSnapshot>;
  if (name) copy.page.name = name;
  return copy;
}
