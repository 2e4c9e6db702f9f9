import type { Preview } from '@storybook/web-components-vite';

/* What the toolbar changes about the page around an element. */

const presets = import.meta.glob<string>('../src/themes/*.css', {
  eager: true,
  import: 'default',
  query: '?inline',
});

/** Presets by name: their style sheets. */
export const PRESETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(presets).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css]),
);

/** Whose names stand for themselves. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  tr: 'Türkçe',
  ja: '日本語',
  ko: '한국어',
  'zh-Hans': '简体中文',
  ar: 'العربية',
  he: 'עברית',
  'en-XA': 'Pseudo-language (+40 %)',
};

/** What `time-zone` says. Addresses of stories hold no slash, so they are called by other names. */
export const ZONES: Readonly<Record<string, string>> = {
  page: 'page',
  local: 'local',
  london: 'Europe/London',
  'new-york': 'America/New_York',
  tokyo: 'Asia/Tokyo',
  two: 'Europe/London America/New_York',
};

/** The direction of a page in this language. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(?:ar|he)$/.test(language) ? 'rtl' : 'ltr';

type Types = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<NonNullable<Types[string]['toolbar']>['icon']>;

const menu = (
  description: string,
  icon: Icon,
  items: readonly (readonly [string, string])[],
): Types[string] => ({
  description,
  toolbar: { icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
});

export const initialGlobals = {
  ground: 'light',
  preset: 'none',
  language: 'en',
  direction: 'auto',
  zone: 'own',
  width: 'full',
  text: 'normal',
};

export const globalTypes: Types = {
  ground: menu('Colours of the page', 'contrast', [
    ['light', 'Light page'],
    ['dark', 'Dark page'],
  ]),
  preset: menu('Theme', 'paintbrush', [
    ['none', 'No preset'],
    ...Object.keys(PRESETS).map((name) => [name, name] as const),
  ]),
  language: menu('Language of the page', 'globe', Object.entries(LANGUAGES)),
  direction: menu('Direction of the page', 'transfer', [
    ['auto', 'Direction of the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  zone: menu('Time zone', 'time', [
    ['own', 'Zone: as the story says'],
    ['page', 'Zone of the status page'],
    ['local', 'Zone of this browser'],
    ['london', 'London'],
    ['new-york', 'New York'],
    ['tokyo', 'Tokyo'],
    ['two', 'London and New York'],
  ]),
  width: menu('Width of the viewport', 'ruler', [
    ['full', 'Full width'],
    ['w768', '768 px'],
    ['w480', '480 px'],
    ['w320', '320 px'],
  ]),
  text: menu('Size of text', 'zoom', [
    ['normal', 'Text 100 %'],
    ['large', 'Text 200 %'],
  ]),
};
