import type { LitElement } from 'lit';
import type { Inheritance } from '../controllers/inheritance.js';
import type { LanguageController } from '../controllers/language-controller.js';
import { KINDS } from '../model/alerts.js';
import { DISMISS_SCOPES } from '../model/dismissal.js';
import { LEAST_REFRESH } from '../model/freshness.js';
import { COMPONENT_STATUSES, IMPACTS } from '../model/status.js';
import { zoneOrUtc } from '../model/zone.js';
import { nearest } from '../providers/nearest.js';
import { ENGLISH } from '../text/language.js';
import { languageOf } from '../text/languages.js';
import { unknownTokens } from './diagnostics-tokens.js';
import { WEEK } from './limits-of.js';

/*
 * What a development build says in the console of what it was told and does not understand; the
 * elements go on with what is documented. In production `diagnostics-lean.ts` stands in for this
 * file: see "imports" in package.json.
 */

/** What is expected in place of a value; undefined where it is understood. */
type Check = (value: string) => string | undefined;

const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value.trim().toLowerCase()) ? undefined : words.join(', ');

const someOf =
  (...words: readonly string[]): Check =>
  (value) =>
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .every((word) => !word || words.includes(word))
      ? undefined
      : words.join(', ');

const number =
  (least: number, most: number, unit: string, alone?: number): Check =>
  (value) => {
    const found = value.trim() ? Number(value) : NaN;
    if (found === alone || (found >= least && found <= most)) return undefined;
    const range = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    return `${unit}, ${range}${alone === undefined ? '' : `, or ${alone}`}`;
  };

const isZone = (name: string): boolean =>
  ['page', 'local', 'UTC'].includes(name) || zoneOrUtc(name) === name;

const CHECKS: Readonly<Record<string, Check>> = {
  theme: oneOf('auto', 'light', 'dark'),
  'time-zone': (value) =>
    value.split(/[\s,]+/).every((name) => !name || isZone(name))
      ? undefined
      : 'page, local, or IANA names like Europe/London',
  kinds: someOf(...KINDS),
  'min-impact': oneOf(...IMPACTS.filter((impact) => impact !== 'unknown')),
  'dismiss-scope': oneOf(...DISMISS_SCOPES),
  position: oneOf('inline', 'top', 'corner'),
  order: oneOf('newest-first', 'oldest-first'),
  by: oneOf('day', 'quarter'),
  'at-least': oneOf(...COMPONENT_STATUSES),
  freshness: someOf('loading', 'fresh', 'stale', 'offline', 'unknown'),
  refresh: number(LEAST_REFRESH, WEEK, 'seconds', 0),
  'max-age': number(1, WEEK, 'seconds'),
  lead: number(0, Infinity, 'hours'),
  snooze: number(0, 10_080, 'minutes'),
  days: number(1, 365, 'days'),
  'heading-level': number(1, 6, 'a level'),
};

/** Attributes of HTML that any element may have. */
const GLOBAL =
  /^(?:data-.*|aria-.*|on.*|class|dir|exportparts|hidden|id|inert|is|isolate|lang|nonce|part|role|slot|style|tabindex|title|translate|xmlns|_.*)$/;

const said = new Set<string>();

/** Once, however many elements it concerns. */
function say(words: string): void {
  if (said.has(words)) return;
  said.add(words);
  console.warn(`Allclear: ${words}`);
}

function checkAttributes(element: LitElement, inherited: Inheritance): void {
  const { localName } = element;
  const { elementProperties, observedAttributes } = element.constructor as typeof LitElement;
  for (const [property, { attribute }] of elementProperties) {
    const name = typeof attribute === 'string' ? attribute : String(property);
    const own = Reflect.get(element, property) as string | number | boolean | undefined;
    const value = own ?? inherited.get(name);
    const expected = value == null ? undefined : CHECKS[name]?.(`${value}`);
    if (expected) say(`${localName}: ${name}="${value}": expected ${expected}`);
  }
  for (const name of element.getAttributeNames()) {
    if (observedAttributes.includes(name) || GLOBAL.test(name)) continue;
    const meant = nearest(name, observedAttributes);
    say(`${localName}: no attribute ${name}${meant ? `: is ${meant} meant?` : ''}`);
  }
}

function checkLanguage(lang: string): void {
  if (!lang || /^en\b/i.test(lang) || languageOf(lang).tag !== ENGLISH.tag) return;
  say(
    `lang="${lang}": no words of this language are loaded (allclear/languages/…): English stands`,
  );
}

let loaded: Promise<unknown> | undefined;
let watched = false;

/** What comes with the page has come by then: style sheets, and files of languages. */
const pageLoaded = (): Promise<unknown> =>
  (loaded ??=
    document.readyState === 'complete'
      ? Promise.resolve()
      : new Promise((resolve) => globalThis.addEventListener('load', resolve, { once: true })));

/** Says in the console what of its settings an element does not understand, each thing once. */
export function diagnose(
  element: LitElement,
  inherited: Inheritance,
  { lang }: LanguageController,
): void {
  checkAttributes(element, inherited);
  void pageLoaded().then(() => checkLanguage(lang));
  if (watched) return;
  watched = true;
  void pageLoaded().then(() => unknownTokens(document).forEach(say));
}
