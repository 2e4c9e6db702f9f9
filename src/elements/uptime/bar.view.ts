import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Uptime, UptimeDay } from '../../model/snapshot.js';
import type { ComponentStatus } from '../../model/status.js';
import { dayStatus, uptimeWindow, WEIGHTS, type UptimeWindow } from '../../model/uptime.js';
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

type Statuses = readonly (ComponentStatus | undefined)[];

/** One path for all days of a kind; neighbours are one run, whose gaps a mask cuts. */
function pathsOf(statuses: Statuses): Partial<Record<ComponentStatus, string>> {
  const paths: Partial<Record<ComponentStatus, string>> = {};
  for (let from = 0, to = 0; from < statuses.length; from = to) {
    const status = statuses[from];
    while (to < statuses.length && statuses[to] === status) to++;
    let run = '';
    ((status && HATCHES[status]) ?? EMPTY).forEach(
      (y, edge) => (run += edge % 2 ? `V${y}H${from}Z` : `M${from} ${y}H${to}`),
    );
    paths[status ?? 'unknown'] = (paths[status ?? 'unknown'] ?? '') + run;
  }
  return paths;
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

/** The name and the days of one bar. */
export interface Bar {
  /** Tells the bars of one element apart. */
  readonly id: string;
  readonly name: string;
  readonly window: UptimeWindow;
  /** Their percentage, in words. */
  readonly figure: string;
}

/** The bar of the last days of a record, as many as there is room for. */
export function barOf(
  language: Language,
  id: string,
  name: string,
  uptime: Uptime,
  room: number,
): Bar {
  const window = uptimeWindow(uptime, room);
  return { id, name, window, figure: figure(language, window.percent) };
}

const isDown = (status: ComponentStatus | undefined): boolean =>
  !!status && status !== 'operational';

/** The whole bar in one sentence. */
function summary(language: Language, { name, figure }: Bar, statuses: Statuses): string {
  const down = statuses.filter(isDown).length;
  const without = statuses.filter((status) => !status).length;
  const told = [
    figure,
    down && say(language, BAR_DOWN, { days: dayCount(language, down) }),
    without && say(language, BAR_NO_DATA, { days: dayCount(language, without) }),
  ];
  const label = say(language, BAR, { name, days: dayCount(language, statuses.length) });
  return `${label}: ${told.filter(Boolean).join(', ')}`;
}

/**
 * One SVG with five fixed paths, whatever the number of days. To assistive technology a slider: one
 * tab stop, whose value is a day.
 */
export function renderBar(language: Language, bar: Bar): TemplateResult {
  const { days } = bar.window;
  const count = days.length;
  const last = days[count - 1];
  const statuses = days.map(dayStatus);
  const paths = pathsOf(statuses);
  return html`<div
    part="bar"
    class="bar"
    role="slider"
    tabindex="0"
    data-bar=${bar.id}
    aria-label=${summary(language, bar, statuses)}
    aria-valuemin="1"
    aria-valuemax=${count}
    aria-valuenow=${count}
    aria-valuetext=${last ? `${dayName(language, last.date)}: ${dayText(language, last)}` : ''}
  >
    <svg viewBox=${`0 0 ${count} 20`} preserveAspectRatio="none" aria-hidden="true">
      <path class="operational" d=${paths.operational ?? nothing}></path>
      <path class="degraded_performance" d=${paths.degraded_performance ?? nothing}></path>
      <path class="partial_outage" d=${paths.partial_outage ?? nothing}></path>
      <path class="major_outage" d=${paths.major_outage ?? nothing}></path>
      <path class="unknown" d=${paths.unknown ?? nothing}></path>
    </svg>
  </div>`;
}

/** The ends of a bar, "90 days ago" and "Today"; where there is only a figure, there are none. */
const endsOf = (language: Language, { length }: { readonly length: number }) =>
  length ? ([daysAgo(language, length), say(language, TODAY)] as const) : (['', ''] as const);

/** "90 days ago — 99.98 % uptime — Today", laid out by the days that there is room for. */
export const renderLegend = (
  language: Language,
  { window: { days }, figure }: Bar,
  room: number,
): TemplateResult => {
  const [from, to] = endsOf(language, days);
  return html`<div class=${`legend quiet room${room}`}>
    <span>${from}</span>
    <span class="percent" part="percent">${figure}</span>
    <span>${to}</span>
  </div>`;
};

/** The same in a list, where it stands in each row: its ends are drawn by the style sheet. */
export const renderRowLegend = (
  language: Language,
  { window: { days }, figure }: Bar,
): TemplateResult => {
  const [from, to] = endsOf(language, days);
  return html`<div class="legend quiet" data-from=${from} data-to=${to}>
    ${
      isServer
        ? html`<span class="percent" part="percent">${figure}</span>`
        : html`<span class="percent" part="percent" .textContent=${figure}></span>`
    }
  </div>`;
};

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
