/**
 * The address as a link may carry it: http and https only, resolved against `base`. Anything else
 * (javascript:, data:, no address at all) is undefined, and so becomes text instead of a link.
 */
export function safeUrl(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || !address.trim()) return undefined;
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
