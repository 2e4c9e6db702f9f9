import type { StatusSnapshot } from '../model/snapshot.js';
import { choose } from './choose.js';
import { NOW } from './company.js';
import { millisOf, moved, type Draft, type Time, type Whose } from './move.js';
import { scenarios, type ScenarioName } from './scenarios.js';

export interface ScenarioOptions extends Whose {
  /** The moment at which it is to be now; without, 12 June 2026, 18:58 UTC (`NOW`). */
  readonly at?: Time | undefined;
}

/** The names of all scenarios. */
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

/**
 * The picture of a status page in a given state: a snapshot of its own each time, free to be changed.
 * @throws RangeError for a name that is not known, with those that are
 */
export const scenario = (
  name: ScenarioName,
  { at = NOW, ...whose }: ScenarioOptions = {},
): Draft<StatusSnapshot> =>
  moved(choose('scenario', scenarios, name), millisOf(at) - Date.parse(NOW), whose);
