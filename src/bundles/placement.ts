/** Attributes of the script tag that are not attributes of the element. */
const OWN = new Set(['show']);
const SHOWN = ['badge', 'banner'];

/**
 * Puts an element on a page that has no markup for it, as the script tag says:
 * `<script async src="…" data-src="https://status.example.com" data-show="banner">`. Every other
 * `data-*` is an attribute of the element.
 */
export function placeAsScriptSays(script: HTMLOrSVGScriptElement | null): void {
  if (!script?.hasAttribute('data-src')) return;
  const attributes = [...script.attributes]
    .filter(({ name }) => name.startsWith('data-'))
    .map(({ name, value }) => [name.slice(5), value] as const)
    .filter(([name]) => !OWN.has(name) && !/^on/.test(name));
  const show = script.getAttribute('data-show') ?? '';
  const tag = `allclear-${SHOWN.includes(show) ? show : 'banner'}`;
  const place = (): void => {
    const { body } = document;
    const src = script.getAttribute('data-src');
    const there = [...document.querySelectorAll(`${tag}[data-placed]`)];
    if (there.some((element) => element.getAttribute('src') === src)) return;
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    element.dataset.placed = '';
    if (tag === 'allclear-banner') {
      body.prepend(element);
      return;
    }
    Object.assign(element.style, {
      position: 'fixed',
      insetBlockEnd: '1rem',
      insetInlineEnd: '1rem',
      zIndex: '2147483000',
      padding: '0.25em 0.75em',
      borderRadius: '2em',
      border: '1px solid color-mix(in srgb, currentColor 18%, transparent)',
      background: 'Canvas',
      color: 'CanvasText',
      fontFamily: 'system-ui, sans-serif',
    });
    body.append(element);
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
}
