import { parseStatus } from '../client/parse-status.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { SourceState } from '../store/held.js';
import { stopwatch, type Stopwatch } from '../store/stopwatch.js';

/** Since when each picture is given: however often it is set, moved or handed on, it grows no younger. */
const ages = new WeakMap<object, Stopwatch>();
/** Those that have been read: a page hands its own on to its parts. */
const read = new WeakSet<object>();

/** A picture that the host page gives, read as leniently as an answer; its age counts from the first time. */
export function given(value: object): SourceState {
  try {
    const { sourceUrl } = value as Partial<StatusSnapshot>;
    const url = typeof sourceUrl === 'string' ? sourceUrl : '';
    // One that does not say of when it is, is of no time: from it a server claims nothing.
    const snapshot = read.has(value)
      ? (value as StatusSnapshot)
      : parseStatus(value, { provider: 'allclear', url, now: 0 });
    const age = ages.get(value) ?? stopwatch();
    for (const one of [value, snapshot]) ages.set(one, age);
    read.add(snapshot);
    return { snapshot, age };
  } catch (error) {
    return { error };
  }
}
