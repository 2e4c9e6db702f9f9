import { StatusError } from '../model/errors.js';
import type { Detection } from '../providers/recognise.js';

/** What was found out about an address. */
export interface Route {
  /** The file that it stands for, where that is not the first guess. */
  readonly file?: string | undefined;
  /** When it was last searched in vain, in milliseconds since 1970. */
  readonly searched?: number | undefined;
}

/** Where that is remembered. */
export interface Routes {
  get(address: string): Route | undefined;
  set(address: string, route: Route): unknown;
}

/** Who answers at an address, and what. */
export interface Found extends Detection {
  /** The address that answered. */
  readonly file: string;
  readonly body: unknown;
}

/** Fetches one file; `likely` is whether it deserves to be asked again when it fails. */
export type FetchBody = (file: string, likely: boolean) => Promise<unknown>;

/** For how long an address is not searched again after a search in vain, in ms: pages seldom move. */
const PAUSE = 3_600_000;

/** Whether it was searched in vain a short while ago. */
export const isPaused = (route: Route | undefined, now: number): boolean =>
  now - (route?.searched ?? -Infinity) < PAUSE;

/** Why a format that is loaded when it is needed is not there. */
export const notLoaded = (cause: unknown): never => {
  const words = 'the adapter could not be loaded: allow it in script-src, or use allclear.all.js';
  throw new StatusError('content', words, { cause });
};
