const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))? ?(?:Z|UTC|([+-]\d\d):?(\d\d))?$/i;

/**
 * An ISO 8601 time as UTC, "2026-03-29T00:30:00.000Z". A time without a zone is UTC, as every
 * provider that leaves it out means it. What is no time (30 February, "yesterday") is undefined.
 */
export function instant(value: unknown): string | undefined {
  const [, date, clock = '00:00', hours = '+00', minutes = '00'] =
    (typeof value === 'string' && ISO.exec(value)) || [];
  const time = Date.parse(`${date}T${clock}${hours}:${minutes}`);
  // Some engines let 30 February pass for 2 March.
  const exists = new Date(Date.parse(`${date}T00:00Z`) || 0).toISOString().startsWith(date ?? '-');
  return !Number.isNaN(time) && exists ? new Date(time).toISOString() : undefined;
}

/** Milliseconds since 1970 of a time in a snapshot; NaN where there is none. */
export const millis = (at: string | undefined): number => (at ? Date.parse(at) : NaN);

/** The earliest of several times, those that are none left out. */
export const earliest = (times: readonly (string | undefined)[]): string | undefined =>
  times.filter(Boolean).sort()[0];
