import { scenarios as told } from '../../src/testing/scenarios.js';
import { extremes } from './extremes.js';

/** What stands in for a status page, by name. */
export const scenarios = { ...told, ...extremes };

export type ScenarioName = keyof typeof scenarios;

/** The control that chooses one. */
export const scenarioControl = {
  description: 'What the status page says.',
  control: { type: 'select' },
  options: Object.keys(scenarios),
} as const;
