export { NOW } from './company.js';
export { frozenClock, type FrozenClock } from './frozen-clock.js';
export type { Draft, Time } from './move.js';
export { play, playNames, type Frame, type Play, type PlayOptions } from './play.js';
export type { PlayName } from './plays.js';
export { scenario, scenarioNames, type ScenarioOptions } from './scenario.js';
export type { ScenarioName } from './scenarios.js';
