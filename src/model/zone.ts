const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone if the platform knows it, or else UTC. */
export function zoneOrUtc(zone: string | undefined): string {
  try {
    if (zone) dateIn(zone, 0);
    return zone || 'UTC';
  } catch {
    return 'UTC';
  }
}

/** The calendar day, "2026-03-29", on which a moment falls in a zone. */
export function dateIn(zone: string, time: number): string {
  // The first format that a page makes takes long.
  if (zone === 'UTC') return new Date(time).toISOString().slice(0, 10);
  let format = formats.get(zone);
  if (!format) {
    // Swedish dates are ISO dates.
    format = new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(time);
}
