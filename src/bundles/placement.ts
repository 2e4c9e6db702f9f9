const CORNER =
  'position:fixed;inset:auto 1em 1em auto;z-index:9999;padding:.25em .75em;border:1px solid;border-radius:2em;background:Canvas;color:CanvasText;';

/**
 * Puts an element on a page that has no markup for it, as the script tag says:
 * `<script async src="…" data-src="https://status.example.com" data-show="banner">`. It shows a banner
 * at the top, or a badge in a corner; every other `data-*` is an attribute of the element.
 */
export function placeAsScriptSays(script: HTMLOrSVGScriptElement | null): void {
  const src = script?.getAttribute('data-src');
  if (!script || !src) return;
  const badge = script.getAttribute('data-show') === 'badge';
  const tag = badge ? 'allclear-badge' : 'allclear-banner';
  const place = (): void => {
    if (document.querySelector(`${tag}[data-placed="${CSS.escape(src)}"]`)) return;
    const element = document.createElement(tag);
    for (const { name, value } of script.attributes) {
      // No event handlers: whoever writes the tag may not be whoever owns the page.
      if (/^data-(?!on|show$)/.test(name)) element.setAttribute(name.slice(5), value);
    }
    element.dataset.placed = src;
    if (!badge) return document.body.prepend(element);
    const corner = document.createElement('div');
    // By the style object, which a strict page allows.
    corner.style.cssText = element.hasAttribute('isolate')
      ? `all:initial;color-scheme:inherit;${CORNER}`.replaceAll(';', '!important;')
      : CORNER;
    corner.append(element);
    document.body.append(corner);
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
}
