// What is measured beside what: for each widget, how each contender stands in a page.
import { versionOf } from './install.mjs';
import { days, lastName, summary } from './data.mjs';

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} id          names it in addresses and results
 * @property {(status: string) => string} [head]  what its page loads; `status` is the origin of the status page
 * @property {(status: string) => string} body    its markup
 * @property {string} [selector]  where its words appear, in the light or in a shadow root
 * @property {string} [words]     the words by which its data is recognised, where not those of the widget
 * @property {number} [before]    visits of the same browser before the one that is measured
 * @property {string} [page]      the status page it reads, where not that of the widget
 * @property {string} [note]
 */

const script = (path) => `<script type="module" src="/${path}"></script>`;
/** Everything in one file; badge and banner first, the rest when it is needed. */
const WHOLE = script('dist/allclear.js');
const FIRST = script('dist/allclear.lazy.js');

const EMPTY = {
  id: 'empty',
  name: 'empty host page',
  body: () => '',
  selector: 'h1',
  words: 'Orders',
};

const own = (kind, widget, file) => ({
  id: kind,
  name: kind === 'lit' ? 'Lit floor' : 'vanilla DOM',
  head: () => script(`bench/${kind}-${widget}.js`),
  body: (status) => `<div id="widget" data-src="${status}${file}"></div>`,
  selector: kind === 'lit' ? `floor-${widget}` : '#widget',
});

/** Room kept by the page itself, in the height that the widget will have. */
const reserved = (contender, height) => ({
  ...contender,
  id: `${contender.id}-reserved`,
  name: `${contender.name}, height given by the page`,
  head: (status) =>
    `<style>#widget,${contender.selector}{display:block;min-block-size:${height}}</style>${contender.head(status)}`,
});

const again = (contender) => ({
  ...contender,
  id: `${contender.id}-again`,
  name: `${contender.name}, second visit`,
  before: 1,
});

/** In the head, and before the page is drawn: what is known from an earlier visit is its first frame. */
const atOnce = (contender) => ({
  ...again(contender),
  id: `${contender.id}-at-once`,
  name: `${contender.name}, second visit, classic script in the head`,
  head: () => '<script src="/dist/allclear.classic.js"></script>',
});

const badge = {
  id: 'allclear',
  name: 'Allclear',
  head: () => FIRST,
  body: (status) => `<allclear-badge src="${status}">Loading status…</allclear-badge>`,
  selector: 'allclear-badge',
};

const list = {
  ...badge,
  head: () => WHOLE,
  body: (status) => `<allclear-components src="${status}"></allclear-components>`,
  selector: 'allclear-components',
};

const bars = {
  ...list,
  body: (status) =>
    `<allclear-components uptime src="${status}/status.json"></allclear-components>`,
};

const badgeOf = (id, name, head) => ({ ...badge, id, name: `Allclear, ${name}`, head: () => head });

const atlassian = {
  id: 'atlassian',
  name: `@statuspage/status-widget ${versionOf('@statuspage/status-widget')}`,
  // Without the polyfill of its README: this browser does not need it.
  head: () => '<script src="/peer/@statuspage/status-widget/dist/index.js"></script>',
  body: (status) => `<statuspage-widget src="${status}"></statuspage-widget>`,
  selector: 'statuspage-widget',
};

const unofficial = {
  id: 'statuspage-widget',
  name: `statuspage-widget ${versionOf('statuspage-widget')}`,
  head: () => '<link rel="stylesheet" href="/peer/statuspage-widget/dist/style.css">',
  body: (status) => `<script src="/contenders/peers/statuspage-widget.js"></script>
    <script src="/peer/statuspage-widget/dist/widget.js"></script>
    <script>new StatusPageWidget('${status}/', { alwaysShow: true })</script>`,
  selector: '.status-page-container',
  note: 'Statuspage’s se-v2.js, which it needs, is on no registry: ten lines of ours stand in for it, so its bytes and time are a lower bound',
};

const tremor = {
  id: 'tremor',
  name: `@tremor/react ${versionOf('@tremor/react')} Tracker, React ${versionOf('react')}`,
  head: () =>
    `<link rel="stylesheet" href="/contenders/peers/tremor.css">${script('bench/tremor.js')}`,
  body: (status) => `<div id="widget" data-src="${status}/status.json"></div>`,
  selector: '#widget',
  note: 'a short sheet of ours stands in for Tailwind’s, so its layout is a lower bound',
};

const SUMMARY = '/api/v2/summary.json';

const listOf = (count, height) => ({
  title: `List of ${count}`,
  words: lastName(count),
  documents: () => ({ [SUMMARY]: summary(count) }),
  contenders: [
    EMPTY,
    own('vanilla', 'list', SUMMARY),
    own('lit', 'list', SUMMARY),
    list,
    ...(height ? [reserved(list, height), again(list), atOnce(list)] : []),
  ],
});

/** Widgets that a page loads, by the name that --only takes. */
export const WIDGETS = {
  badge: {
    title: 'Badge',
    words: 'Partially Degraded Service',
    documents: () => {
      const whole = summary();
      const { page, status } = whole;
      return { [SUMMARY]: whole, '/api/v2/status.json': { page, status } };
    },
    contenders: [
      EMPTY,
      own('vanilla', 'badge', SUMMARY),
      own('lit', 'badge', SUMMARY),
      badge,
      badgeOf('whole', 'all in one file', WHOLE),
      badgeOf('npm', 'bundled from npm', script('bench/allclear-badge.js')),
      again(badge),
      atlassian,
      unofficial,
    ],
  },
  'list-20': listOf(20, '61.25em'),
  'list-500': listOf(500),
  'bars-20': {
    title: '20 bars of 90 days',
    words: lastName(20),
    documents: () => ({ '/status.json': days(20) }),
    contenders: [
      EMPTY,
      own('vanilla', 'bars', '/status.json'),
      own('lit', 'bars', '/status.json'),
      bars,
      reserved(bars, '125em'),
      again(bars),
      atOnce(bars),
      tremor,
    ],
  },
};

const mounted = (contender, code) => ({
  ...contender,
  head: () => `${contender.head('')}${code ?? ''}`,
  body: () => '<div id="widget"></div>',
});

/** Those that draw bars from data that the page has. */
export const MOUNTED = [
  mounted(own('vanilla', 'bars')),
  mounted(own('lit', 'bars')),
  mounted(bars, script('bench/allclear-bars.js')),
  { ...mounted(tremor), most: 100 },
];

const early = (id, name, lines) => ({
  ...badge,
  id,
  name: `Allclear, ${name}`,
  head: (status) => `${lines(status)}${FIRST}`,
});

const preconnect = (status) => `<link rel="preconnect" href="${status}" crossorigin>`;
const preload = (status) =>
  `<link rel="preload" as="fetch" crossorigin href="${status}${SUMMARY}">`;

const slowList = { ...list, head: () => FIRST, page: 'list-20', words: lastName(20) };

/** On a slow network: what is needed, begun the earlier. */
export const SLOW = [
  own('vanilla', 'badge', SUMMARY),
  own('lit', 'badge', SUMMARY),
  badge,
  early('preconnect', 'preconnect', preconnect),
  early('preload', 'preload of the data', preload),
  { ...slowList, id: 'list', name: 'Allclear, list of 20 from the split bundle' },
  {
    ...slowList,
    id: 'list-modulepreload',
    name: 'Allclear, the same with modulepreload of its second file',
    head: () => `<link rel="modulepreload" href="/dist/parts/elements.js">${FIRST}`,
  },
  {
    ...slowList,
    id: 'list-all',
    name: 'Allclear, the same with modulepreload, and preload of the data',
    head: (status) =>
      `<link rel="modulepreload" href="/dist/parts/elements.js">${preload(status)}${FIRST}`,
  },
];
