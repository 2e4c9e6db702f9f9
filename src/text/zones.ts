import { zoneOrUtc } from '../model/zone.js';

/** The zones that times are told in: the page's own, the reader's, or those that are named. */
export function zonesOf(setting = 'page', page?: string): string[] {
  const own = zoneOrUtc(page);
  const zones = setting
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((name) => {
      if (name === 'page') return own;
      // Some browsers name a zone here that they do not know, "Etc/Unknown".
      if (name === 'local') return zoneOrUtc(new Intl.DateTimeFormat().resolvedOptions().timeZone);
      const known = zoneOrUtc(name);
      return known === name || name === 'UTC' ? known : own;
    });
  return zones.length ? [...new Set(zones)] : [own];
}
