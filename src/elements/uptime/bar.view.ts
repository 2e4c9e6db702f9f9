import { html, type TemplateResult } from 'lit';
import type { UptimeDay } from '../../model/snapshot.js';
import type { ComponentStatus } from '../../model/status.js';
import { dayStatus, downtime, WEIGHTS, type UptimeWindow } from '../../model/uptime.js';
import { dayName } from '../../text/dates.js';
import type { Language } from '../../text/language.js';
import { dayCount, daysAgo, duration, percent } from '../../text/numbers.js';
import { say } from '../../text/say.js';
import {
  BAR,
  BAR_DOWN,
  BAR_NO_DATA,
  COMPUTED,
  DERIVED,
  HOW_COMPUTED,
  NAMED,
  NO_DATA,
  NO_DOWNTIME,
  NO_UPTIME,
  STATUS,
  TODAY,
  UPTIME,
} from '../../text/words.js';

/**
 * From where to where a day is drawn, of 20 downwards. Colour is not all that tells: the worse, the
 * lower, a partial outage is hatched, and where nothing is known there are two lines.
 */
const HATCHES: Readonly<Partial<Record<ComponentStatus, readonly number[]>>> = {
  operational: [0, 20],
  degraded_performance: [3, 5, 7, 20],
  partial_outage: [6, 8, 10, 12, 14, 16, 18, 20],
  major_outage: [9, 20],
};
const EMPTY = [15, 16.25, 18.75, 20];

/** One path for all days of a kind; neighbours are one run, whose gaps a mask cuts. */
function runs(days: readonly UptimeDay[], status: ComponentStatus | undefined): string {
  const edges = (status && HATCHES[status]) ?? EMPTY;
  let path = '';
  for (let index = 0; index < days.length; index++) {
    const from = index;
    while (index < days.length && dayStatus(days[index]!) === status) index++;
    if (index > from)
      edges.forEach((y, edge) => (path += edge % 2 ? `V${y}H${from}Z` : `M${from} ${y}H${index}`));
  }
  return path;
}

/** What happened on a day, in words. */
export function dayText(language: Language, day: UptimeDay): string {
  if (day.noData) return say(language, NO_DATA);
  const down = [
    [STATUS.major_outage, day.majorSeconds],
    [STATUS.partial_outage, day.partialSeconds],
  ] as const;
  const parts = down
    .filter(([, seconds]) => seconds > 0)
    .map(([kind, seconds]) =>
      say(language, NAMED, { name: say(language, kind), status: duration(language, seconds) }),
    );
  return parts.join(', ') || say(language, NO_DOWNTIME);
}

/** "99.98 % uptime" */
const figure = (language: Language, value: number | undefined): string =>
  value === undefined
    ? say(language, NO_UPTIME)
    : say(language, UPTIME, { percent: percent(language, value) });

/** The whole bar in one sentence. */
function summary(language: Language, { days, percent: value }: UptimeWindow): string {
  const down = days.filter((day) => !day.noData && downtime(day) > 0).length;
  const without = days.filter((day) => day.noData).length;
  return [
    figure(language, value),
    down ? say(language, BAR_DOWN, { days: dayCount(language, down) }) : '',
    without ? say(language, BAR_NO_DATA, { days: dayCount(language, without) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The name and the days of one bar. */
export interface Bar {
  /** Tells the bars of one element apart. */
  readonly id: string;
  readonly name: string;
  readonly window: UptimeWindow;
}

/**
 * One SVG with five fixed paths, whatever the number of days. To assistive technology a slider: one
 * tab stop, whose value is a day.
 */
export function renderBar(language: Language, { id, name, window }: Bar): TemplateResult {
  const { days } = window;
  const count = days.length;
  const last = days[count - 1];
  return html`<div
    part="bar"
    class="bar"
    role="slider"
    tabindex="0"
    data-bar=${id}
    data-days=${count}
    aria-label="${say(language, BAR, { name, days: dayCount(language, count) })}: ${summary(language, window)}"
    aria-valuemin="1"
    aria-valuemax=${count}
    aria-valuenow=${count}
    aria-valuetext=${last ? `${dayName(language, last.date)}: ${dayText(language, last)}` : ''}
  >
    <svg viewBox="0 0 ${count} 20" preserveAspectRatio="none" aria-hidden="true">
      <path class="operational" d=${runs(days, 'operational')}></path>
      <path class="degraded_performance" d=${runs(days, 'degraded_performance')}></path>
      <path class="partial_outage" d=${runs(days, 'partial_outage')}></path>
      <path class="major_outage" d=${runs(days, 'major_outage')}></path>
      <path class="unknown" d=${runs(days, undefined)}></path>
    </svg>
  </div>`;
}

/** "90 days ago — 99.98 % uptime — Today" */
export function renderLegend(
  language: Language,
  { days, percent: value }: UptimeWindow,
): TemplateResult {
  return html`<div class="legend quiet">
    <span>${daysAgo(language, days.length)}</span>
    <span class="percent" part="percent">${figure(language, value)}</span>
    <span>${say(language, TODAY)}</span>
  </div>`;
}

/** Where the days come from, where that is not the provider, and how the figure is made of them. */
export const renderComputed = (
  language: Language,
  { days, origin }: UptimeWindow,
): TemplateResult =>
  html`<details class="note quiet" part="computed">
    <summary>
      <span
        >${origin === 'derived' ? say(language, DERIVED) : ''} ${say(language, HOW_COMPUTED)}</span
      >
    </summary>
    <p>
      ${say(language, COMPUTED, {
        days: dayCount(language, days.length),
        partial: WEIGHTS.partial,
      })}
    </p>
  </details>`;
