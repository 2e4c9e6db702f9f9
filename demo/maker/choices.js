/* What can be chosen, and what it is when nothing is: the one list for the form, the address and the snippet. */

/** Where jsDelivr has the files. */
export const CDN = 'https://cdn.jsdelivr.net/npm/allclear/dist/';

/** The elements, and what each shows. */
export const ELEMENTS = {
  badge: 'One line: a sign, the status in a sentence, a link to the page.',
  banner: 'What is wrong now, or soon. It takes no space when nothing is.',
  components: 'The component tree with each status; groups in trouble are open.',
  uptime: 'A bar of up to ninety days, and the percentage.',
  incident: 'One incident: what it touches, and what was said when.',
  history: 'Past incidents by day; days without any say so.',
  maintenance: 'Running and planned windows, how long until then, a file for the calendar.',
  page: 'A whole status page in one tag.',
  when: 'Your own content, only while something is wrong.',
};

/** Languages by their tags, each by its own name. English is built in. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'français',
  es: 'español',
  'pt-BR': 'português (Brasil)',
  it: 'italiano',
  nl: 'Nederlands',
  pl: 'polski',
  tr: 'türkçe',
  ja: '日本語',
  ko: '한국어',
  'zh-Hans': '简体中文',
  ar: 'العربية',
  he: 'עברית',
};

export const RIGHT_TO_LEFT = ['ar', 'he'];

/** Style sheets of dist/themes/, and the design systems that they match. */
export const PRESETS = {
  bootstrap: 'Bootstrap',
  material: 'Material',
  primer: 'Primer',
  tailwind: 'Tailwind',
  carbon: 'Carbon',
  fluent: 'Fluent',
  atlassian: 'Atlassian',
  polaris: 'Polaris',
  govuk: 'GOV.UK',
  ant: 'Ant Design',
};

/** The attributes that only some elements have. */
export const OPTIONS = {
  badge: [],
  banner: ['position', 'min-impact', 'dismiss-scope', 'snooze'],
  components: ['uptime'],
  uptime: [],
  incident: ['order'],
  history: ['days', 'by'],
  maintenance: ['lead'],
  page: [],
  when: ['at-least'],
};

/** Elements that draw nothing of their own, and those that tell no time of day. */
export const drawsItself = (element) => element !== 'when';
export const tellsTimes = (element) => !['badge', 'when'].includes(element);

const oneOf = (words, fallback = words[0]) => ({
  fallback,
  read: (text) => (words.includes(text) ? text : fallback),
});
const text = (fallback = '') => ({
  fallback,
  // A line of an attribute is a line; nobody's address is longer.
  read: (value) => value.replace(/\s+/g, ' ').trim().slice(0, 2000) || fallback,
});
/** A whole number within bounds, as it would be typed; the fallback for anything else. */
const whole = (fallback, least, most, also) => ({
  fallback,
  read: (value) => {
    const isWhole = /^\d{1,9}$/.test(value);
    return isWhole && ((value >= least && value <= most) || value === also)
      ? String(Number(value))
      : fallback;
  },
});
const isZone = (name) => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
};
const zone = (fallback) => ({
  fallback,
  read: (name) => (['page', 'local'].includes(name) || isZone(name) ? name : fallback),
});
const address = (fallback) => ({
  fallback,
  read: (value) => (/^(?:https?:\/\/|\.{0,2}\/)\S*$/.test(value) ? value : fallback),
});

const STATUSES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'unknown',
];

/** Each choice by its name, which is that of its attribute where it has one. */
export const FIELDS = {
  src: text(),
  element: oneOf(Object.keys(ELEMENTS)),
  components: text(),
  theme: oneOf(['auto', 'light', 'dark']),
  preset: oneOf(['', ...Object.keys(PRESETS)]),
  language: oneOf(Object.keys(LANGUAGES)),
  uptime: oneOf(['', 'on']),
  position: oneOf(['inline', 'top', 'corner']),
  'min-impact': oneOf(['none', 'maintenance', 'minor', 'major', 'critical'], 'minor'),
  'dismiss-scope': oneOf(['incident', 'phase', 'update']),
  snooze: whole('', 1, 10_080),
  order: oneOf(['newest-first', 'oldest-first']),
  days: whole('15', 1, 365),
  by: oneOf(['day', 'quarter']),
  lead: whole('', 0, 8760),
  'at-least': oneOf(STATUSES, 'degraded_performance'),
  // The second stands where nothing is known too: it must not say that all is well.
  then: text('Cards may fail: please take cash.'),
  else: text('Take cards or cash.'),
  zones: oneOf(['page', 'local', 'two']),
  zone1: zone('page'),
  zone2: zone('local'),
  refresh: whole('60', 15, 86_400, '0'),
  unavailable: text(),
  offline: text(),
  base: address(CDN),
  // These are for the preview alone, and stand in no snippet.
  ground: oneOf(['', 'light', 'dark']),
  width: oneOf(['full', '480', '320']),
  state: oneOf(['now', 'well', 'trouble', 'upkeep', 'silent', 'offline']),
};

/** All choices as they are when nothing is chosen. */
export const DEFAULTS = Object.fromEntries(
  Object.entries(FIELDS).map(([name, { fallback }]) => [name, fallback]),
);

/** Choices out of a form or an address; what is missing or makes no sense is as by default. */
export function read(get) {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => {
      const given = get(name);
      return [name, typeof given === 'string' ? field.read(given) : field.fallback];
    }),
  );
}

/** Choices of an address that somebody shared, or wrote by hand. */
export const fromQuery = (query) => {
  const parameters = new URLSearchParams(query);
  return read((name) => parameters.get(name));
};

/** What an address says of choices; nothing of defaults. */
export const toQuery = (choices) =>
  String(
    new URLSearchParams(
      Object.keys(FIELDS)
        .filter((name) => choices[name] !== FIELDS[name].fallback)
        .map((name) => [name, choices[name]]),
    ),
  );

/** The addresses of a source field in full: what looks like a host is one, all else is beside `base`. */
export const absolute = (src, base) =>
  src
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => {
      const isHost = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i.test(part);
      const isFile = /^[^/?#]+\.json(?:[?#]|$)/i.test(part);
      const address = isHost && !isFile ? `https://${part}` : part;
      return URL.canParse(address, base) ? new URL(address, base).href : part;
    })
    .join(' ');
