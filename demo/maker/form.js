import { drawsItself, ELEMENTS, LANGUAGES, OPTIONS, PRESETS, read, tellsTimes } from './choices.js';

/* The two forms of the page as choices, and choices as what stands in the forms. */

const choices = document.getElementById('choices');
const tools = document.getElementById('tools');
const fieldOf = (name) => choices.elements.namedItem(name) ?? tools.elements.namedItem(name);

const option = (value, words) =>
  Object.assign(document.createElement('option'), { value, textContent: words });

/** Fills the lists that choices.js has. */
export function fillLists() {
  const tiles = Object.keys(ELEMENTS).map((name) => {
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'element',
      value: name,
    });
    radio.setAttribute('aria-describedby', 'element-hint');
    const tile = document.createElement('label');
    tile.append(radio, name[0].toUpperCase() + name.slice(1));
    return tile;
  });
  document.getElementById('elements').append(...tiles);
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const one = option(tag, name);
    one.lang = tag;
    fieldOf('language').append(one);
  }
  for (const [name, words] of Object.entries(PRESETS))
    fieldOf('preset').append(option(name, words));
  for (const name of ['zone1', 'zone2']) {
    fieldOf(name).append(
      option('page', 'the status page’s'),
      option('local', 'the visitor’s'),
      ...['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map(
        (zone) => option(zone, zone.replaceAll('_', ' ')),
      ),
    );
  }
}

/** What the forms say, and what else has been chosen: `components` and `ground` are no plain fields. */
export function fromForms(rest) {
  const data = new FormData(choices);
  for (const [name, value] of new FormData(tools)) data.set(name, value);
  for (const [name, value] of Object.entries(rest)) data.set(name, value);
  return read((name) => data.get(name));
}

/** Puts choices into the forms. */
export function toForms(chosen) {
  for (const [name, value] of Object.entries(chosen)) {
    const field = fieldOf(name);
    if (!field) continue;
    if (field.type === 'checkbox') field.checked = value === field.value;
    else field.value = value;
  }
  choices.elements.namedItem('scope').value = chosen.components ? 'some' : 'all';
}

/** Shows the fields that mean something to the chosen element. */
export function showFields({ element, zones }) {
  const has = (name) => {
    if (name === 'refresh') return true;
    if (name === 'zones') return tellsTimes(element);
    if (name === 'zone') return tellsTimes(element) && zones === 'two';
    return OPTIONS[element].includes(name);
  };
  for (const field of choices.querySelectorAll('[data-option]')) {
    field.hidden = !has(field.dataset.option);
  }
  for (const field of choices.querySelectorAll('[data-for=drawn]')) {
    field.hidden = !drawsItself(element);
  }
  document.getElementById('element-hint').textContent = ELEMENTS[element];
}
