import { BADGE } from '../styles.js';
import { SHAPES, statusOf } from '../words.js';
import { adopt, make } from './make.js';

adopt(BADGE);
const badge = make(
  '<a class="line"><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd"/></svg><span></span></a>',
);

/** Draws the status; the function that is returned draws another. */
export function mount(host, first) {
  const line = badge();
  const [glyph, words] = line.children;
  const update = ({ page, status }) => {
    const kind = statusOf(status);
    line.href = page.url;
    glyph.setAttribute('class', `glyph ${kind}`);
    glyph.firstChild.setAttribute('d', SHAPES[kind]);
    words.textContent = status.description;
  };
  update(first);
  host.append(line);
  return update;
}
