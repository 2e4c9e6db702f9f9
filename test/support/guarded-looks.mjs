// What a page tells of its elements: to whoever drives the browser, and from a frame to the page around it.

/** In the page: how each element looks. */
const LOOKS = `
  const looks = [];
  for (const element of document.body.children) {
    const { localName, freshness, status, shadowRoot } = element;
    if (!localName.startsWith('allclear-')) continue;
    const link = element.querySelector('a');
    looks[looks.length] = {
      tag: localName, freshness, status,
      height: element.getBoundingClientRect().height,
      link: link ? link.getBoundingClientRect().height : 0,
      copies: shadowRoot ? shadowRoot.querySelectorAll('[part=base], [part=content]').length : -1,
      text: shadowRoot ? shadowRoot.textContent : '',
    };
  }`;
export const FIELDS = ['tag', 'status', 'height', 'link', 'copies', 'text'];
/** As a text, because hosts change what becomes of objects that drivers ask for. */
const TOLD = `
  let told = isSecureContext + '\\u0001' + (window.noted || []).join('\\u0002');
  for (const one of looks) {
    told += '\\u0001';
    ${FIELDS.map((field) => `told += one.${field} + '\\u0002';`).join(' ')}
  }
  return told;`;

const settled = {
  all: `looks.length && looks.every((one) => one.freshness === 'fresh')`,
  unknown: `looks.length && looks.every((one) => one.freshness === 'unknown')`,
  either: `looks.length && looks.every((one) => one.freshness === 'fresh' || one.freshness === 'unknown')`,
  fallback: `looks.length && document.readyState === 'complete'`,
};

/** The body of a function that tells how each element of `document` looks, once all are as they should be. */
export const looksOnce = (shows) => `
  ${LOOKS}
  if (!(${settled[shows]})) return;
  ${TOLD}`;

/** Nobody else looks into a frame of another origin. */
export const POSTING = `
  const told = () => {${looksOnce('all')}};
  setInterval(() => { const words = told(); if (words) parent.postMessage(words, '*'); }, 50);`;
export const RECEIVING = `
  addEventListener('message', ({ data, source }) => {
    if (source === frames[0]) window.framed = data;
  });`;
