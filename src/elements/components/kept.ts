import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Component, Uptime } from '../../model/snapshot.js';
import type { ComponentStatus } from '../../model/status.js';
import { sameUptime } from '../../model/uptime.js';
import type { Language } from '../../text/language.js';

/** All that the row of a component is drawn from. */
export interface Line {
  readonly language: Language;
  /** Which source it comes from. */
  readonly source: number;
  readonly component: Component;
  readonly status: ComponentStatus;
  /** Whether its description is open. */
  readonly described: boolean;
  readonly uptime: Uptime | undefined;
  /** How many days there is room for. */
  readonly room: number;
}

const same = (a: Line, b: Line): boolean =>
  a.language === b.language &&
  a.source === b.source &&
  a.status === b.status &&
  a.described === b.described &&
  a.room === b.room &&
  a.component.id === b.component.id &&
  a.component.name === b.component.name &&
  a.component.description === b.component.description &&
  sameUptime(a.uptime, b.uptime);

class Kept extends Directive {
  #line: Line | undefined;

  render(line: Line, draw: (line: Line) => unknown): unknown {
    if (this.#line && same(this.#line, line)) return noChange;
    this.#line = line;
    return draw(line);
  }
}

/**
 * What stands there of a component, drawn anew only where it is made of something else: with each
 * poll all objects are new, and most tell the same as before.
 */
export const kept = directive(Kept);
