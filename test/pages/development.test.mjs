// What the development build says in the console of what it does not understand, and what it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const page = (body, { bundle = 'allclear.dev', head = '', lang = 'en' } = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Shop</title>${head}
  <script type="module" src="/dist/${bundle}.js"></script><body>${body}</body></html>`;

const WRONG = `<allclear-source time-zone="Europe/Londres"
  ><allclear-badge src="/" theme="drak" refresh="2" max-age="soon" heading-level="9"></allclear-badge
  ><allclear-badge src="/" theme="drak"></allclear-badge
  ><allclear-banner src="/" position="left" kinds="incident, outage" min-impact="huge" dismiss-scope="day"
    lead="-1" snooze="1 h" component="Reports"></allclear-banner
  ><allclear-incident src="/" order="newest"></allclear-incident
  ><allclear-history src="/" by="month" days="0"></allclear-history
  ><allclear-when src="/" at-least="down" freshness="new"></allclear-when
  ></allclear-source>`;
const RIGHT = `<allclear-source time-zone="page, America/New_York" theme="dark" lang="de"
  ><allclear-badge src="/" refresh="0" max-age="60" class="a" data-x="1" aria-label="x"></allclear-badge
  ><allclear-banner src="/" position="top" kinds="incident" lead="4" snooze="30" isolate></allclear-banner
  ><allclear-history src="/" by="quarter" days="7" heading-level="2"></allclear-history
  ><allclear-when src="/" at-least="unknown" freshness="stale offline" hidden></allclear-when
  ></allclear-source>`;
const GERMAN = '<script type="module" src="/dist/languages/de.js"></script>';

const PAGES = {
  '/favicon.ico': { type: 'image/x-icon', body: ' ' },
  '/wrong': page(WRONG),
  '/right': page(RIGHT, { head: GERMAN }),
  '/production': page(WRONG, { bundle: 'allclear' }),
  '/language': page('<allclear-badge src="/"></allclear-badge>'.repeat(3), { lang: 'eo' }),
  '/tokens': page(
    `<allclear-badge src="/" style="--allclear-radius: 0; --allclear-raduis: 0"></allclear-badge>`,
    {
      head: '<style>allclear-badge { --allclear-operational: teal; --allclear-color: red }</style>',
    },
  ),
};

visiting(PAGES);

/** What is said until nothing more can be: after everything has loaded and drawn. */
async function visit(path, look = () => undefined) {
  const tab = await browser.newPage();
  const said = [];
  tab.on('pageerror', (error) => said.push(error.message));
  tab.on('console', (message) => said.push(message.text()));
  await tab.goto(site.url + path, { waitUntil: 'networkidle0' });
  const seen = await tab.evaluate(look);
  await tab.close();
  return { said: said.filter((words) => !words.startsWith('Lit is in dev mode')).sort(), seen };
}

test('each value that is not understood is named once, with what was expected', async () => {
  const { said } = await visit('/wrong');
  const range = (name, rest) => `Allclear: ${name}: expected ${rest}`;
  assert.deepEqual(
    said,
    [
      range('allclear-badge: heading-level="9"', 'a level, 1 to 6'),
      range('allclear-badge: max-age="soon"', 'seconds, 1 to 604800'),
      range('allclear-badge: refresh="2"', 'seconds, 15 to 604800, or 0'),
      range('allclear-badge: theme="drak"', 'auto, light, dark'),
      ...['badge', 'banner', 'history', 'incident', 'when'].map((name) =>
        range(
          `allclear-${name}: time-zone="Europe/Londres"`,
          'page, local, or IANA names like Europe/London',
        ),
      ),
      'Allclear: allclear-banner: no attribute component: is components meant?',
      range('allclear-banner: dismiss-scope="day"', 'incident, phase, update'),
      range('allclear-banner: kinds="incident, outage"', 'incident, maintenance'),
      range('allclear-banner: lead="-1"', 'hours, at least 0'),
      range('allclear-banner: min-impact="huge"', 'none, maintenance, minor, major, critical'),
      range('allclear-banner: position="left"', 'inline, top, corner'),
      range('allclear-banner: snooze="1 h"', 'minutes, 0 to 10080'),
      range('allclear-history: by="month"', 'day, quarter'),
      range('allclear-history: days="0"', 'days, 1 to 365'),
      range('allclear-incident: order="newest"', 'newest-first, oldest-first'),
      range(
        'allclear-when: at-least="down"',
        'operational, under_maintenance, unknown, degraded_performance, partial_outage, major_outage',
      ),
      range('allclear-when: freshness="new"', 'loading, fresh, stale, offline, unknown'),
    ].sort(),
  );
});

test('what is understood is passed over in silence', async () => {
  const { said } = await visit('/right');
  assert.deepEqual(said, []);
});

test('visitors of a page in production are told nothing', async () => {
  const { said, seen } = await visit(
    '/production',
    () => document.querySelector('allclear-banner').shadowRoot.querySelector('time')?.textContent,
  );
  assert.deepEqual(said, []);
  // Falls back to the zone of the page.
  assert.match(seen, /(GMT|BST)$/);
});

test('a language without words is named once; the elements speak English', async () => {
  const { said, seen } = await visit('/language', () =>
    document.querySelector('allclear-badge').shadowRoot.textContent.trim(),
  );
  assert.deepEqual(said, [
    'Allclear: lang="eo": no words of this language are loaded (allclear/languages/…): English stands',
  ]);
  assert.match(seen, /[A-Z]/);
});

test('tokens that nothing reads are named, with the one that was probably meant', async () => {
  const { said } = await visit('/tokens');
  assert.deepEqual(said, [
    'Allclear: no token --allclear-color',
    'Allclear: no token --allclear-raduis: is --allclear-radius meant?',
  ]);
});
