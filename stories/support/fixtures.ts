import { scenarios as told } from '../../src/testing/scenarios.js';
import { extremes } from './extremes.js';

/** What stands in for a status page, by name. */
export const scenarios = { ...told, ...extremes };

export type ScenarioName = keyof typeof scenarios;
