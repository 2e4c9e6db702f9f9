import { html } from 'lit';
import type { DayDetails } from '../../controllers/day-explorer.js';
import { incidentsOn } from '../../model/day-incidents.js';
import type { Component, UptimeDay } from '../../model/snapshot.js';
import { dayName } from '../../text/dates.js';
import { say } from '../../text/say.js';
import { MORE } from '../../text/words.js';
import type { View } from '../picture.js';
import { dayText } from './bar.view.js';

/** How many incidents of a day are named. */
const NAMED = 3;

/** What is told of one day of a bar: its date, its downtime, its incidents. */
export function dayDetails(
  { language, snapshot }: View,
  day: UptimeDay | undefined,
  components: readonly Component[],
  now: number,
): DayDetails | undefined {
  if (!day) return undefined;
  const date = dayName(language, day.date);
  const words = dayText(language, day);
  const titles = incidentsOn(day.date, snapshot, components, now).map(({ title }) => title);
  const rest = titles.length - NAMED;
  const named = [
    ...titles.slice(0, NAMED),
    ...(rest > 0 ? [say(language, MORE, { count: rest })] : []),
  ];
  return {
    text: [`${date}: ${words}`, ...named].join(' '),
    content: html`<b>${date}</b>${words}${named.map((title) => html`<div>${title}</div>`)}`,
  };
}
