/**
 * Runs in the page before anything else: notes when the widget stands there with its data, and what
 * has moved. Passed to the browser as text, so it uses nothing from outside.
 *
 * @param {{ selector: string, words: string, frames: boolean }} wanted  `frames`: look in every frame,
 *   to know when it was painted; otherwise now and then, to cost nothing
 */
export function record({ selector, words, frames }) {
  const noted = (window.bench = { shift: 0, painted: undefined, stands: undefined });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) noted.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const isThere = () => {
    const host = document.querySelector(selector);
    return (host?.shadowRoot ?? host)?.textContent.includes(words);
  };
  noted.stands = new Promise((resolve) => {
    const look = frames ? requestAnimationFrame : (again) => setTimeout(again, 100);
    const check = () => {
      if (!isThere()) return look(check);
      // What is there in this frame has been painted when the next message comes.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        noted.painted = performance.timeOrigin + performance.now();
        resolve(noted.painted - performance.timeOrigin);
      };
      port2.postMessage(undefined);
    };
    look(check);
  });
}

/**
 * Runs in the page: how many nodes there are, those in shadow trees too; with a selector, those of the
 * elements that match.
 */
export function countNodes(selector = 'body') {
  const count = (root, inside) => {
    let sum = 0;
    for (const node of root.childNodes) {
      const isInside = inside || !!node.matches?.(selector);
      sum += isInside ? 1 : 0;
      sum += count(node, isInside);
      if (node.shadowRoot) sum += count(node.shadowRoot, isInside);
    }
    return sum;
  };
  return count(document, false);
}
