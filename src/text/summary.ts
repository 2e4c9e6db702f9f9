import { isOpen } from '../model/claim.js';
import { millis } from '../model/instant.js';
import type { Incident } from '../model/snapshot.js';
import { lasting, type Affected } from '../model/timeline.js';
import { longDay } from './dates.js';
import { compact } from './numbers.js';
import { say } from './say.js';
import {
  AFFECTING,
  AND,
  AND_MORE,
  EXPERIENCED,
  EXPERIENCES,
  KIND,
  LASTING,
  NO_DURATION,
} from './words.js';

/** How many components are named before the rest is counted. */
const NAMED = 2;

/** "A", "A and B", "A and B and 3 more components" */
export function naming(names: readonly string[]): string {
  const [first = '', second] = names;
  const named = second === undefined ? first : say(AND, { first, second });
  const count = names.length - NAMED;
  return count > 0 ? say(AND_MORE, { names: named, count }) : named;
}

/**
 * An incident in one sentence: "Example experienced a major incident on August 27, 2021 affecting A
 * and B and 1 more component, lasting 3h 19m." Undefined where it is not known when it began.
 */
export function sentence(
  incident: Incident,
  affected: readonly Affected[],
  page: string,
  zone: string,
  now: number,
): string | undefined {
  const began = millis(incident.startedAt);
  if (Number.isNaN(began)) return undefined;
  const seconds = lasting(incident, now);
  const time = seconds === undefined ? '' : compact(seconds);
  return say(isOpen(incident) ? EXPERIENCES : EXPERIENCED, {
    page,
    kind: KIND[incident.impact],
    day: longDay(began, zone),
    affecting: affected.length
      ? say(AFFECTING, { names: naming(affected.map(({ name }) => name)) })
      : '',
    lasting: time && say(LASTING, { time }),
    // It may be told to begin later, or the clock here be slow.
    time: time || NO_DURATION,
  });
}
