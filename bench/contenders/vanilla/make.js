/** An element with what stands in it. Markup is fixed; data comes in as text and attributes. */
export function make(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return () => template.content.firstElementChild.cloneNode(true);
}

/** Adds a style sheet to the page. */
export function adopt(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
