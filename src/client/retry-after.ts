/**
 * Seconds for which an answer asks to be left alone; undefined where it does not, or where the
 * browser may not read it. RFC 9110, section 10.2.3: seconds, or a date.
 */
export function retryAfter({ headers }: Partial<Response>): number | undefined {
  const value = headers?.get('retry-after')?.trim();
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
