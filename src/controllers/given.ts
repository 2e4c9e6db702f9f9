import type { StatusSnapshot } from '../model/snapshot.js';
import type { SourceState } from '../store/held.js';
import { stopwatch, type Stopwatch } from '../store/stopwatch.js';

/** Since when each picture is given: however often it is set, moved or handed on, it grows no younger. */
const ages = new WeakMap<StatusSnapshot, Stopwatch>();

/** A picture that the host page gives; its age counts from the first time. */
export function given(snapshot: StatusSnapshot): SourceState {
  let age = ages.get(snapshot);
  if (!age) ages.set(snapshot, (age = stopwatch()));
  return { snapshot, age };
}
