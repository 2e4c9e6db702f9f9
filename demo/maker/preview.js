import { renewed } from './example.js';
import { allWell, inTrouble, inUpkeep } from './states.js';

/*
 * The page in the frame: it makes of the maker's data what the snippet makes in a page, and tells the
 * maker what the source says. The two speak by messages; nobody else's are heard.
 */

const EXAMPLE = new URL('example.json', import.meta.url).href;
const MADE_UP = { well: allWell, trouble: inTrouble, upkeep: inUpkeep };
const place = document.getElementById('place');
const tell = (message) => parent.postMessage(message, location.origin);

/** What the preview pretends: `now` is nothing. */
let state = 'now';
const isCutOff = () => state === 'silent' || state === 'offline';

const network = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  // Refused rather than broken: so nobody tries again, and what stands there stands at once.
  if (isCutOff()) return new Response(null, { status: 403 });
  const response = await network(address, options);
  if (String(address) !== EXAMPLE || !response.ok) return response;
  return new Response(renewed(await response.text(), Date.now()));
};
Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => state !== 'offline' });
// Only now, so that the first request is seen too.
await import('../dist/allclear.js');

/** Draws nothing, and hears what the source says whatever the preview pretends. */
const probe = document.createElement('allclear-when');
probe.hidden = true;
let live;
let asked = '';
probe.addEventListener('allclear-load', ({ snapshot }) => {
  live = snapshot;
  tell({ snapshot, src: asked });
});
probe.addEventListener('allclear-error', ({ kind }) => tell({ error: kind, src: asked }));
document.body.append(probe);

/** Sets what is given, and takes away what is not. */
function dress(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames())
    if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) {
    const text = value === true ? '' : value;
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  return element;
}

function make({ tag, attributes, text, children = [] }) {
  const element = dress(document.createElement(tag), attributes);
  element.append(...(text === undefined ? children.map(make) : [text]));
  return element;
}

/** Files that are here already: a language stays, a theme goes when another comes. */
const loaded = new Map();
function load(files) {
  const names = new Set(files.map((file) => JSON.stringify(file)));
  for (const [name, { element }] of loaded) {
    if (element.localName !== 'link') continue;
    element.disabled = !names.has(name);
  }
  for (const file of files) {
    const name = JSON.stringify(file);
    const known = loaded.get(name);
    if (known?.failed) tell({ missing: known.element.src || known.element.href });
    if (known) continue;
    const element = make(file);
    loaded.set(name, { element, failed: false });
    element.addEventListener('error', () => {
      loaded.get(name).failed = true;
      tell({ missing: element.src || element.href });
    });
    document.head.append(element);
  }
}

/** An address of the same host of which nothing was ever known. */
const unheard = (src) =>
  src.replace(/\S+/g, (one) => {
    if (!URL.canParse(one)) return one;
    const url = new URL(one);
    url.searchParams.set('preview', state);
    return url.href;
  });

let drawn = '';
function draw({ files, element, chosen, state: wish, ground }) {
  document.documentElement.classList.toggle('dark', ground === 'dark');
  const { lang = 'en', dir = 'ltr', src = '', position } = Object.fromEntries(element.attributes);
  Object.assign(document.documentElement, { lang, dir });
  document.documentElement.classList.toggle('corner', position === 'corner');
  load(files);

  if (src !== asked) live = undefined;
  asked = src;
  const wasOnline = navigator.onLine;
  state = wish;
  if (wasOnline !== navigator.onLine) {
    dispatchEvent(new Event(navigator.onLine ? 'online' : 'offline'));
  }
  // What is only pretended is no news of the source.
  dress(probe, [...(isCutOff() ? [] : [['src', src]]), ['hidden', true]]);

  place.className = position === 'top' ? 'top' : '';
  const attributes = element.attributes.map(([name, value]) =>
    name === 'src' && isCutOff() ? [name, unheard(value)] : [name, value],
  );
  // The same element as long as it is the same question, so that it changes before one's eyes.
  const kind = JSON.stringify([element.tag, element.children, state]);
  const [there] = place.children;
  const widget = kind === drawn ? dress(there, attributes) : make({ ...element, attributes });
  drawn = kind;
  const pretend = MADE_UP[state];
  widget.snapshot = pretend && live ? pretend(live, new Set(chosen), Date.now()) : undefined;
  if (widget === there) return;
  place.replaceChildren(widget);
  sizes.observe(widget);
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin) return;
  if (data.element) draw(data);
  else tell({ ready: true });
});
const sizes = new ResizeObserver(() => {
  const [widget] = place.children;
  tell({ height: document.body.offsetHeight, isEmpty: !!widget && !widget.offsetHeight });
});
sizes.observe(document.body);
tell({ ready: true });
