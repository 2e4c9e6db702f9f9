import type { CSSResult } from 'lit';
import { nearest } from '../providers/nearest.js';
import badge from './badge/badge.styles.js';
import banner from './banner/banner.styles.js';
import components from './components/components.styles.js';
import controls from './controls.styles.js';
import history from './history/history.styles.js';
import incident from './incident/incident.styles.js';
import timeline from './incident/timeline.styles.js';
import maintenance from './maintenance/maintenance.styles.js';
import page from './page/page.styles.js';
import shared from './shared.styles.js';
import bar from './uptime/bar.styles.js';
import uptime from './uptime/uptime.styles.js';
import when from './when/when.styles.js';

const TOKEN = /--allclear-[\w-]+/g;

/** All that the styles of this library read, and what it sets itself. */
function known(): Set<string> {
  const styles: CSSResult[] = [
    ...[badge, banner, bar, components, controls, history, incident, maintenance],
    ...[page, shared, timeline, uptime, when],
  ];
  return new Set(styles.flatMap(({ cssText }) => cssText.match(TOKEN) ?? [])).add(
    '--allclear-banner-height',
  );
}

/** The rules of a sheet, as far as the page may read them. */
function textOf(sheet: CSSStyleSheet): string {
  try {
    return Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
  } catch {
    return ''; // of another site
  }
}

/** What a page sets, in its sheets or on its elements, and nothing reads; in sentences. */
export function unknownTokens(page: Document): string[] {
  const tokens = known();
  const sheets = [...page.styleSheets, ...page.adoptedStyleSheets].map(textOf);
  const inline = [...page.querySelectorAll('[style*="--allclear-"]')].map(
    (element) => element.getAttribute('style') ?? '',
  );
  const set = [...sheets, ...inline].join('\n').matchAll(/(--allclear-[\w-]+)\s*:/g);
  return [...new Set([...set].map(([, token = '']) => token))]
    .filter((token) => !tokens.has(token))
    .map((token) => {
      const meant = nearest(token, tokens);
      return `no token ${token}${meant ? `: is ${meant} meant?` : ''}`;
    });
}
