import { drawsItself, OPTIONS, RIGHT_TO_LEFT, FIELDS, tellsTimes } from './choices.js';

/*
 * Choices → what a page needs: files for its head and one element, as plain data (from which the
 * preview is made) and as HTML to paste. Pure: it knows of no document.
 */

const folder = (base) => (base.endsWith('/') ? base : `${base}/`);

function files({ element, preset, language, base }) {
  const at = folder(base);
  const module = (name) => ({
    tag: 'script',
    attributes: [
      ['type', 'module'],
      ['src', `${at}${name}.js`],
    ],
  });
  const own = drawsItself(element);
  const sheet = {
    tag: 'link',
    attributes: [
      ['rel', 'stylesheet'],
      ['href', `${at}themes/${preset}.css`],
    ],
  };
  return [
    ...(own && preset ? [sheet] : []),
    module('allclear'),
    ...(own && language !== 'en' ? [module(`languages/${language}`)] : []),
  ];
}

const zoneOf = ({ zones, zone1, zone2 }) =>
  zones === 'two' ? [...new Set([zone1, zone2])].join(' ') : zones;

function attributesOf(choices) {
  const { element, language } = choices;
  const chosen = (name) => (choices[name] === FIELDS[name].fallback ? [] : [[name, choices[name]]]);
  const time = tellsTimes(element) ? zoneOf(choices) : 'page';
  const own = drawsItself(element);
  return [
    ['src', choices.src],
    ...chosen('components'),
    ...OPTIONS[element].flatMap((name) =>
      name === 'uptime' ? (choices.uptime ? [['uptime', true]] : []) : chosen(name),
    ),
    ...(time === 'page' ? [] : [['time-zone', time]]),
    ...chosen('refresh'),
    ...(own ? chosen('theme') : []),
    ...(own && language !== 'en' ? [['lang', language]] : []),
    ...(own && RIGHT_TO_LEFT.includes(language) ? [['dir', 'rtl']] : []),
  ];
}

function contentOf(choices) {
  const piece = (tag, slot, text) => ({ tag, attributes: slot ? [['slot', slot]] : [], text });
  if (!drawsItself(choices.element)) {
    return [piece('p', '', choices.then), piece('p', 'else', choices.else)];
  }
  return ['unavailable', 'offline']
    .filter((slot) => choices[slot])
    .map((slot) => piece('span', slot, choices[slot]));
}

/** Files and element as data: `{ tag, attributes: [name, value or true][], text | children }`. */
export const pieces = (choices) => ({
  files: files(choices),
  element: {
    tag: `allclear-${choices.element}`,
    attributes: attributesOf(choices),
    children: contentOf(choices),
  },
});

const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeValue = (text) => escapeText(text).replaceAll('"', '&quot;');

const WIDTH = 100;

/** A tag with what is in it; its attributes below each other where a line would be too long. */
function print({ tag, attributes, text, children = [] }) {
  const words = attributes.map(([name, value]) =>
    value === true ? name : `${name}="${escapeValue(value)}"`,
  );
  const line = `<${[tag, ...words].join(' ')}>`;
  const start =
    line.length <= WIDTH ? line : `<${tag}\n${words.map((one) => `  ${one}\n`).join('')}>`;
  if (tag === 'link') return start;
  const content =
    text === undefined
      ? children.map((child) => `\n${print(child).replace(/^/gm, '  ')}`).join('')
      : escapeText(text);
  return `${start}${content}${children.length ? '\n' : ''}</${tag}>`;
}

/** The HTML to paste. */
export function snippet(choices) {
  const { files: head, element } = pieces(choices);
  return [...head, element].map(print).join('\n');
}
