/*
 * The strip at the foot of each demo page: it plays the status server's day, and points the widgets
 * that the page's own source speaks for at another one when that is typed in.
 */
const WIDGETS = [
  'badge',
  'banner',
  'components',
  'history',
  'incident',
  'maintenance',
  'page',
  'when',
  'uptime',
]
  .map((name) => `allclear-${name}`)
  .join();
/** What the status page does when it is asked. */
const ANSWERS = {
  none: 'answers',
  500: 'fails',
  404: 'is not found',
  hang: 'never answers',
  html: 'answers with a login page',
  malformed: 'breaks off',
  big: 'sends far too much',
  'no-cors': 'forbids other sites to read it',
};
const SPEEDS = { 1: 'as it happens', 10: '10 × as fast', 60: '60 × as fast', 600: '600 × as fast' };

const sources = () => [...document.querySelectorAll('allclear-source')];
const refresh = () =>
  Promise.all([...document.querySelectorAll(WIDGETS)].map((widget) => widget.refresh?.()));

/** An element with attributes, listeners ("onclick") and content. */
function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

async function ask(change, path = '/__day') {
  const options = change && { method: 'POST', body: JSON.stringify(change) };
  const response = await fetch(path, options);
  return response.json();
}

/** The form that names the source; it stands in the address, so that a link leads there again. */
function sourceField() {
  const asked = new URLSearchParams(location.search).get('src') ?? '';
  if (asked) for (const source of sources()) source.setAttribute('src', asked);
  const field = make('input', {
    type: 'url',
    name: 'src',
    value: asked,
    placeholder: 'https://status.example.com',
    'aria-label': 'Address of a status page',
  });
  return make('div', { class: 'source' }, field, make('button', {}, 'Show this status page'));
}

/** Chooses what goes wrong with the status page itself. */
function answers(first) {
  const choice = make(
    'select',
    {
      'aria-label': 'What the status page does',
      onchange: async () => {
        await ask({ kind: choice.value }, '/__fault');
        await refresh();
      },
    },
    ...Object.entries(ANSWERS).map(([value, words]) => make('option', { value }, words)),
  );
  choice.value = String(first.fault);
  return make('label', {}, 'The status page ', choice);
}

/** The buttons and the slider that play the day. */
function player(first) {
  const clock = make('output', { 'aria-label': 'Time of the played day' });
  const slide = make('input', {
    type: 'range',
    min: 0,
    max: 1439,
    'aria-label': 'Minute of the played day',
    oninput: () => act({ minute: Number(slide.value) }),
  });
  const play = make('button', { type: 'button', onclick: () => act({ playing: !state.playing }) });
  const speed = make(
    'select',
    { 'aria-label': 'Speed', onchange: () => act({ speed: Number(speed.value) }) },
    ...Object.entries(SPEEDS).map(([value, words]) => make('option', { value }, words)),
  );
  const phases = first.phases.map(({ id, label }) =>
    make('button', { type: 'button', 'data-phase': id, onclick: () => act({ phase: id }) }, label),
  );
  let state = first;

  function show(next) {
    state = next;
    clock.value = state.time;
    play.textContent = state.playing ? 'Pause' : 'Play';
    if (document.activeElement !== slide) slide.value = String(Math.floor(state.minute));
    if (document.activeElement !== speed) speed.value = String(state.speed);
    for (const button of phases) {
      button.setAttribute('aria-pressed', String(button.dataset.phase === state.phase));
    }
  }
  async function act(change) {
    show(await ask(change));
    await refresh();
  }
  show(first);
  // A demo's impatience: the widgets' own poll of once a minute would miss most of a fast day.
  setInterval(async () => {
    if (!document.hidden && state.playing) show(await ask());
    if (!document.hidden && state.playing) await refresh();
  }, 2000);
  return [clock, play, speed, slide, make('div', { class: 'phases' }, ...phases)];
}

const state = await ask();
const form = make(
  'form',
  {},
  ...(state.phases.length ? player(state) : []),
  answers(state),
  sourceField(),
);
document.body.append(make('section', { class: 'day', 'aria-label': 'Demo controls' }, form));
