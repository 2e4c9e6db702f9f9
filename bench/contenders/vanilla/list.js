import { LIST } from '../styles.js';
import { known, SHAPES, wordsFor } from '../words.js';
import { adopt, make } from './make.js';

adopt(LIST);
const row = make(
  '<li class="row"><span></span><span class="status"><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd"/></svg><span></span></span></li>',
);

function renderRow({ name, status }) {
  const item = row();
  const [title, state] = item.children;
  const kind = known(status);
  title.textContent = name;
  state.className = `status ${kind}`;
  state.firstChild.firstChild.setAttribute('d', SHAPES[kind]);
  state.lastChild.textContent = wordsFor(kind);
  return item;
}

/** Draws the components. */
export function mount(host, { components }) {
  const list = document.createElement('ul');
  list.append(...components.map(renderRow));
  host.append(list);
}
