import { overallStatus } from '../model/claim.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { impactOf, worst } from '../model/status.js';
import { brindle } from './brindle.js';
import { choose } from './choose.js';
import { componentsWith, type Statuses } from './company.js';
import { millisOf, moved, type Draft, type Time, type Whose } from './move.js';
import { plays, type PlayName } from './plays.js';
import type { Beat, Script, Thread } from './script.js';
import { incident, maintenance } from './tell.js';

/** A moment of a play at which something changes. */
export interface Frame {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What changes, in a few words. */
  readonly label: string;
}

/** A whole incident in time. */
export interface Play {
  readonly name: PlayName;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** In order; the first is the start. */
  readonly frames: readonly Frame[];
  /**
   * What the page served at a moment, before the start and after the end too: a snapshot of its own
   * each time, free to be changed. @throws RangeError for what is no time
   */
  at(time: Time): Draft<StatusSnapshot>;
}

export interface PlayOptions extends Whose {
  /** When it begins; without, on the morning of 12 June 2026. */
  readonly start?: Time | undefined;
}

/** The names of all plays. */
export const playNames = Object.keys(plays) as readonly PlayName[];

/** What had been told by then; threads of which nothing had are left out. */
const heard = <T extends Thread<unknown>>(threads: readonly T[], time: number): T[] =>
  threads.flatMap((thread) => {
    const told = thread.told.filter(({ at }) => Date.parse(at) <= time);
    return told.length ? [{ ...thread, told }] : [];
  });

const beats = (threads: readonly Thread<unknown>[]): Beat<unknown>[] =>
  threads.flatMap(({ told }) => told).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** The page as it was at a moment of a script. */
function pictureAt({ incidents = [], maintenances = [] }: Script, time: number): StatusSnapshot {
  const troubles = heard(incidents, time);
  const windows = heard(maintenances, time);
  const changes = beats([...troubles, ...windows]).flatMap(({ set = {} }) => Object.entries(set));
  const set: Statuses = Object.fromEntries(changes);
  return brindle({
    set,
    status: overallStatus(componentsWith(set), []),
    incidents: troubles.map(({ id, title, told }) => {
      const felt = told.flatMap(({ set = {} }) => Object.values(set));
      return incident(id, title, impactOf(worst(felt)), told);
    }),
    maintenances: windows.map(({ id, title, planned, told }) =>
      maintenance(id, title, planned, told),
    ),
    fetchedAt: new Date(time).toISOString(),
  });
}

/**
 * A whole incident in time: show what the page served at each moment, and move on.
 * @throws RangeError for a name that is not known, with those that are
 */
export function play(name: PlayName, { start, ...whose }: PlayOptions = {}): Play {
  const script: Script = choose('play', plays, name);
  const { opening, incidents = [], maintenances = [], silent = [] } = script;
  const began = Date.parse(script.start);
  const by = start === undefined ? 0 : millisOf(start) - began;
  const frames = [{ at: script.start, label: opening }, ...silent]
    .concat(beats([...incidents, ...maintenances]))
    .map(({ at, label }): Frame => ({ at: Date.parse(at) + by, label }))
    .filter(({ at }) => at >= began + by)
    .sort((a, b) => a.at - b.at);
  return {
    name,
    start: began + by,
    end: Date.parse(script.end) + by,
    frames,
    at: (time) => moved(pictureAt(script, millisOf(time) - by), by, whose),
  };
}
