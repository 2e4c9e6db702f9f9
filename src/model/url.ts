const WEB = /^https?:$/;

/**
 * The address as a link may carry it: http and https only, resolved against `base`. Anything else
 * (javascript:, data:, no address at all) is undefined, and so becomes text instead of a link.
 */
export function safeUrl(address: unknown, base?: string, schemes = WEB): string | undefined {
  if (typeof address !== 'string' || !address.trim()) return undefined;
  try {
    const url = new URL(address, base);
    return schemes.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The same for a link in somebody's words, where an address for mail may stand too. */
export const linkUrl = (address: unknown, base?: string): string | undefined =>
  safeUrl(address, base, /^(?:https?|mailto):$/);
