import { html, nothing, type TemplateResult } from 'lit';
import { millis } from '../../model/instant.js';
import type { Incident, Maintenance, Update } from '../../model/snapshot.js';
import { statusOfImpact, type Impact } from '../../model/status.js';
import { steps } from '../../model/timeline.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { JUST_NOW, PHASE, STATUS } from '../../text/words.js';
import { glyph } from '../glyph.js';

/** How bodies and times are drawn. */
export interface Drawing {
  readonly language: Language;
  /** The language of the page, as far as it is told. */
  readonly lang: string;
  /** The body of an update, from the words of another server. */
  readonly body: (update: Update, url: string | undefined) => unknown;
  readonly time: (time: number) => string;
}

/** The sign of an incident; one without impact has none, least of all a green one. */
export const renderImpact = (language: Language, impact: Impact): unknown =>
  impact === 'none'
    ? nothing
    : html`${glyph(statusOfImpact(impact))}<span class="hidden"
          >${say(language, STATUS[statusOfImpact(impact)])}:
        </span>`;

/** What a clock may be ahead by before its time is told as it is, in ms. */
const AHEAD = 300_000;

/** A moment, for people and for machines; nothing where it is not known, or is no time. */
export function renderTime(
  language: Language,
  at: string | undefined,
  words: (time: number) => string,
): unknown {
  const time = millis(at);
  const ahead = time - Date.now();
  return time
    ? html`<time class="quiet" datetime=${at!}
        >${ahead > 0 && ahead <= AHEAD ? say(language, JUST_NOW) : words(time)}</time
      >`
    : nothing;
}

/** The updates of an incident or a maintenance, each with its label, its words and its time. */
export function renderTimeline(
  event: Incident | Maintenance,
  drawing: Drawing,
  oldestFirst = false,
): TemplateResult {
  const { language, lang } = drawing;
  const told = steps(event.updates);
  if (oldestFirst) told.reverse();
  return html`<ol class="steps" role="list" part="timeline">
    ${told.map(
      ({ update, repeats }) =>
        html`<li part="update">
          <strong part="phase">${say(language, PHASE[repeats ? 'unknown' : update.status])}</strong>
          <div class="body" lang=${lang} dir="auto">${drawing.body(update, event.url)}</div>
          ${renderTime(language, update.at, drawing.time)}
        </li>`,
    )}
  </ol>`;
}
