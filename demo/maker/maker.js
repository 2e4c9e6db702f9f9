import { absolute, DEFAULTS, fromQuery, toQuery } from './choices.js';
import { createComponentsList } from './components-list.js';
import { fillLists, fromForms, showFields, toForms } from './form.js';
import { say, showComponentsHint, showHints } from './hints.js';
import { paint } from './paint.js';
import { pieces, snippet } from './snippet.js';

/* Ties it together: forms → choices → address, preview and snippet. */

const at = (id) => document.getElementById(id);
const form = at('choices');
const tools = at('tools');
const frame = at('preview');
const EXAMPLE = new URL('example.json', document.baseURI).href;
const DARK = matchMedia('(prefers-color-scheme: dark)');

/** The value of the attribute. */
let components = '';
/** The page around the widget: as the visitor likes pages, until another is asked for. */
let ground = '';
/** What is known of the source; of another source, nothing yet. */
let known = { src: '', snapshot: undefined, problem: '' };
let isReady = false;
let isEmpty = false;
let shown = '';

const list = createComponentsList(
  { list: at('components'), finder: at('finder'), find: at('find') },
  (value) => {
    components = value;
    update();
  },
);

const groundShown = () => ground || (DARK.matches ? 'dark' : 'light');

function showComponents() {
  const { src, snapshot } = known;
  const isOne = !src.includes(' ');
  list.fill(isOne ? (snapshot?.components ?? []) : []);
  list.tick(components);
  at('choosing').hidden = form.elements.namedItem('scope').value === 'all';
  at('components').hidden = list.isEmpty;
  showComponentsHint({ isOne, isEmpty: list.isEmpty, isAsked: !!snapshot, isChosen: !!components });
}

function showSnippet(choices) {
  const text = snippet(choices);
  if (text === shown) return;
  shown = text;
  paint(at('snippet'), text);
  say('copied', '');
}

function showPreview(choices) {
  at('stage').dataset.width = choices.width;
  tools.elements.namedItem('ground').value = groundShown();
  if (!isReady) return;
  const { files, element } = pieces({ ...choices, base: '../dist/' });
  const chosen = list.chosen(components);
  const wish = { files, element, chosen, state: choices.state, ground: groundShown() };
  frame.contentWindow.postMessage(wish, location.origin);
}

function update() {
  const choices = fromForms({ components, ground });
  const src = choices.src ? absolute(choices.src, document.baseURI) : EXAMPLE;
  if (src !== known.src) known = { src, snapshot: undefined, problem: '' };
  showFields(choices);
  showComponents();
  showHints({ choices, isExample: src === EXAMPLE, isEmpty, ...known });
  showSnippet({ ...choices, src });
  showPreview({ ...choices, src });
  const query = toQuery(choices);
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** What the page in the frame tells. */
function hear({ height, missing, error, snapshot, ready, src, ...told }) {
  if (height) frame.style.blockSize = `${height}px`;
  if (missing) {
    at('missing').hidden = false;
    say('missing', `Could not be loaded: ${new URL(missing).pathname}`);
  }
  if (error && src === known.src) known.problem = error;
  if (snapshot && src === known.src) known = { src, snapshot, problem: '' };
  if (ready) isReady = true;
  const wasEmpty = isEmpty;
  isEmpty = told.isEmpty ?? isEmpty;
  if (error || snapshot || ready || wasEmpty !== isEmpty) update();
}

function changed({ target, type }) {
  const { name, value } = target;
  // An address is one when it has been typed to its end.
  if (!name || ['src', 'base'].includes(name) !== (type === 'change')) return;
  // Components of another source are others.
  if (name === 'src') form.elements.namedItem('scope').value = 'all';
  if (name === 'src' || (name === 'scope' && value === 'all')) components = '';
  if (name === 'ground') ground = value;
  at('missing').hidden = true;
  update();
}

function startAgain(event) {
  event.preventDefault();
  components = ground = '';
  // Nobody wants to type an address again.
  toForms({ ...DEFAULTS, src: form.elements.namedItem('src').value });
  update();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(shown);
    say('copied', 'Copied');
  } catch {
    // Not everywhere may a page write there; a visitor always may.
    getSelection().selectAllChildren(at('snippet'));
    say('copied', 'Selected: copy it with your keyboard');
  }
}

for (const one of [form, tools]) {
  one.addEventListener('submit', (event) => event.preventDefault());
  one.addEventListener('input', changed);
  one.addEventListener('change', changed);
}
form.addEventListener('reset', startAgain);
form.addEventListener('click', ({ target }) => {
  const { state } = target.dataset;
  if (!state) return;
  tools.elements.namedItem('state').value = state;
  update();
});
at('copy').addEventListener('click', copy);
DARK.addEventListener('change', update);
addEventListener('message', ({ source, origin, data }) => {
  if (source === frame.contentWindow && origin === location.origin) hear(data);
});

// Inside another page, that page has said what this is.
document.documentElement.classList.toggle('framed', parent !== window);
fillLists();
const shared = fromQuery(location.search);
({ components, ground } = shared);
toForms(shared);
update();
// The frame may have been faster, and not heard.
frame.contentWindow?.postMessage({}, location.origin);
