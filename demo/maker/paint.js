/* The snippet with its tags, names and values told apart. What it says is untouched. */

const PARTS = /(<\/?[a-z-]+|\/?>)|([a-z-]+)(?==")|("[^"]*")/g;
const KINDS = ['tag', 'name', 'value'];

/** Puts a text of HTML into an element, in spans. */
export function paint(place, text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    const span = document.createElement('span');
    span.className = KINDS[match.slice(1).findIndex(Boolean)];
    span.textContent = match[0];
    nodes.push(text.slice(end, match.index), span);
    end = match.index + match[0].length;
  }
  place.replaceChildren(...nodes, text.slice(end));
}
