import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../../model/alerts.js';
import { millis } from '../../model/instant.js';
import type { ComponentStatus } from '../../model/status.js';
import { range, stamp } from '../../text/dates.js';
import { plainText } from '../../text/plain.js';
import { say } from '../../text/say.js';
import { DISMISS, NAMED, PHASE, REOPEN, SERVICE_STATUS, STATUS } from '../../text/words.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import { langOf, type View } from '../picture.js';
import { renderTime } from '../incident/timeline.view.js';

/** As much of an update as a banner has room for. */
const EXCERPT = 220;

/** What stands in the box of a banner. */
export interface Box {
  readonly view: View;
  readonly status: ComponentStatus;
  readonly title: unknown;
  readonly level: number;
  /** The latest that was said of it. */
  readonly update: unknown;
  /** Links, and what else can be done. */
  readonly foot: unknown;
  readonly dismiss: () => void;
}

/** The box: a sign, words, and a way to send it away. It can take the focus when it is called back. */
export function renderBox({
  view: { key, language, snapshot },
  status,
  title,
  level,
  update,
  foot,
  dismiss,
}: Box): TemplateResult {
  // Who wants notices without impact gets them without a colour, least of all in green.
  const notice = status === 'operational' && update !== nothing;
  return html`<section
    class="alert ${notice ? 'unknown' : status}"
    aria-label=${say(language, NAMED, {
      name: say(language, SERVICE_STATUS),
      status: snapshot.page.name,
    })}
    tabindex="-1"
    data-key=${key}
  >
    ${notice ? nothing : glyph(status)}
    <div class="words">
      <div part="title" class="title" role="heading" aria-level=${level}>${title}</div>
      ${update}
      <div class="quiet">${foot}</div>
    </div>
    <button
      part="dismiss"
      class="dismiss"
      type="button"
      aria-label=${say(language, DISMISS)}
      @click=${dismiss}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="1.75"
          stroke-linecap="round"
          d="M4 4l8 8M12 4l-8 8"
        ></path>
      </svg>
    </button>
  </section>`;
}

/** What an alert is about, in a few words. */
export const titleOf = ({ event }: Alert, view: View): string =>
  event?.title ?? headline(view.language, view);

/** A title, in the language of the page that it comes from. */
export const renderTitle = (title: string, { snapshot }: View): TemplateResult =>
  html`<span lang=${langOf(snapshot)} dir="auto">${title}</span>`;

/** What was last said of an incident, and when; of a window, when it is. */
export function renderUpdate(
  { event, status }: Alert,
  { language, snapshot }: View,
  zones: readonly string[],
): TemplateResult | typeof nothing {
  if (!event) return nothing;
  const [latest] = event.updates;
  const text = latest ? excerpt(plainText(latest.body, latest.bodyFormat)) : '';
  const from = 'scheduledFor' in event ? event.scheduledFor : undefined;
  const until = 'scheduledUntil' in event ? event.scheduledUntil : undefined;
  const time = from
    ? html`<time class="quiet" datetime=${from}
        >${range(language, millis(from), millis(until), zones)}</time
      >`
    : renderTime(language, latest ? latest.at : event.startedAt, (at) =>
        stamp(language, at, zones),
      );
  return html`<p part="update" class="update">
    <strong>${say(language, PHASE[latest?.status ?? event.status])}</strong>
    ${from || status === 'operational' ? nothing : html`<span class="hidden">(${say(language, STATUS[status])})</span>`}
    <span class="body" lang=${langOf(snapshot)} dir="auto">${text}</span>
    ${time}
  </p>`;
}

/** What is left of a banner that was sent away while the trouble lasts. */
export const renderChip = (
  status: ComponentStatus,
  count: number,
  { key, language }: View,
  reopen: () => void,
): TemplateResult =>
  html`<button
    part="reopen"
    class="pill reopen ${status}"
    type="button"
    data-key=${key}
    @click=${reopen}
  >
    ${glyph(status)}<span>${say(language, REOPEN, { count })}</span>
  </button>`;

/** The first paragraph, cut between two words where it is long. */
function excerpt(text: string): string {
  const [first = ''] = text.split('\n\n', 1);
  if (first.length <= EXCERPT) return first;
  const cut = first.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2))}…`;
}
