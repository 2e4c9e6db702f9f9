import type { StatusSnapshot } from '../model/snapshot.js';
import { onPage } from './page-clock.js';

/** What the tabs of a site tell each other of one source. */
export interface Note {
  readonly key: string;
  /** Whether past incidents are wanted, or in it. */
  readonly archive: boolean;
  /** What one tab has been told; absent where a tab asks whether another has been. */
  readonly snapshot?: StatusSnapshot;
  /** How old that was, in seconds, … */
  readonly age?: number;
  /** … when it was told, in milliseconds since 1970: notes wait where a tab is busy, or asleep. */
  readonly at?: number;
}

const NAME = 'allclear/1';
const listeners = new Set<(note: Note) => void>();
let channel: BroadcastChannel | undefined;
let leaving: (() => void)[] = [];

function open(): void {
  try {
    channel ??= new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Note | null>) => {
      if (data) for (const listener of [...listeners]) listener(data);
    };
  } catch {
    // Where tabs cannot talk, each asks for itself.
  }
}

/** An open channel keeps a page out of the back/forward cache. */
function close(): void {
  channel?.close();
  channel = undefined;
}

/** Hears what other tabs of this site say, until the returned function is called. */
export function onNote(listener: (note: Note) => void): () => void {
  if (!listeners.size) {
    open();
    leaving = [onPage('leave', close), onPage('return', open)];
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    for (const leave of leaving) leave();
    close();
  };
}

/** Tells all other tabs; they may be gone, or hear it later. */
export function tell(note: Note): void {
  try {
    channel?.postMessage(note);
  } catch {
    // As above.
  }
}
