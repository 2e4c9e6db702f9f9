import { isOpen } from '../model/claim.js';
import { millis } from '../model/instant.js';
import type { Incident } from '../model/snapshot.js';
import { lasting, type Affected } from '../model/timeline.js';
import { longDay } from './dates.js';
import { formatFor } from './formats.js';
import { ENGLISH, type Language } from './language.js';
import { compact } from './numbers.js';
import { isolated, say } from './say.js';
import { AFFECTING, EXPERIENCED, EXPERIENCES, KIND, LASTING, MORE_COMPONENTS } from './words.js';

/** How many components are named before the rest is counted. */
const NAMED = 2;
/** Where no length of time is known. */
const NONE = '—';

/** "A", "A and B", "A and B and 3 more components" */
export function naming(language: Language, names: readonly string[]): string {
  const isEnglish = language.tag === ENGLISH.tag;
  const list = (parts: string[]): string =>
    isEnglish ? parts.join(' and ') : formatFor(Intl.ListFormat, language.tag).format(parts);
  const count = names.length - NAMED;
  const more = say(language, MORE_COMPONENTS, { count });
  const named = names.slice(0, NAMED).map((name) => isolated(name, more));
  // In English as the hosted status pages have it, no list of more than two.
  return list(count > 0 ? [...named, more] : named);
}

/**
 * An incident in one sentence: "Example experienced a major incident on August 27, 2021 affecting A
 * and B and 1 more component, lasting 3h 19m." Undefined where it is not known when it began.
 */
export function sentence(
  language: Language,
  incident: Incident,
  affected: readonly Affected[],
  page: string,
  zone: string,
  now: number,
): string | undefined {
  const began = millis(incident.startedAt);
  if (Number.isNaN(began)) return undefined;
  const seconds = lasting(incident, now);
  const time = seconds === undefined ? '' : compact(language, seconds);
  const names = affected.map(({ name }) => name);
  const words = say(language, isOpen(incident) ? EXPERIENCES : EXPERIENCED, {
    page,
    kind: say(language, KIND[incident.impact]),
    day: longDay(language, began, zone),
    affecting: names.length ? say(language, AFFECTING, { names: naming(language, names) }) : '',
    lasting: time && say(language, LASTING, { time }),
    // It may be told to begin later, or the clock here be slow.
    time: time || (began > now ? NONE : compact(language, 0)),
  });
  // An abbreviation at the end has its own full stop.
  return words.replace(/\.\.$/, '.');
}
