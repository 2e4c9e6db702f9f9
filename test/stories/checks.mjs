// What is asked of every story but its looks. Each check resolves with what it objects to.

/**
 * What axe objects to in a story, and what it leaves to be decided by people. A story is a fragment:
 * what is asked of a whole page (a title, landmarks, one heading of the first level) is its host's.
 */
export async function axeFinds(page, only) {
  const options = {
    resultTypes: ['violations', 'incomplete'],
    preload: false, // of styles from other hosts and of media: there are none
    ...(only && { runOnly: only }),
    // New in WCAG 2.2, and not run unless asked for.
    rules: { 'target-size': { enabled: true } },
  };
  return page.evaluate(async (given) => {
    const { violations, incomplete } = await globalThis.axe.run('.ground', given);
    const rows = (results) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
    return { violations: rows(violations), undecided: incomplete.map(({ id }) => id) };
  }, options);
}

/** On the page: content that is wider than the window, and words that are cut off. */
function squeezed() {
  const shown = (element) => element.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 200);
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const found = [];
  for (const box of [document.scrollingElement, document.querySelector('.ground')]) {
    const beyond = box.scrollWidth - box.clientWidth;
    if (beyond > 0) found.push(`${beyond} px wider than ${box.clientWidth} px`);
  }
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (root === document || !element.innerText?.trim()) continue;
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const { left, right } = element.getBoundingClientRect();
      if (position === 'fixed' && (left < 0 || right > innerWidth)) {
        found.push(`beyond the window: ${shown(element)}`);
      }
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth <= 1) continue; // words for screen readers, cut off on purpose
      const wide = cuts(overflowX) && scrollWidth > clientWidth + 1;
      const high = cuts(overflowY) && scrollHeight > clientHeight + 1;
      if (wide || high) found.push(`cut off: ${shown(element)}`);
    }
  };
  look(document);
  return found;
}

/** The ground as wide as the window, and with these styles. */
const restyle = (page, styles) =>
  page.evaluate((given) => {
    const { style } = document.querySelector('.ground');
    style.cssText = '';
    Object.assign(style, { inlineSize: 'auto', ...given });
  }, styles);

/** In a window of 320 px, where what is tapped has to be large enough too. */
export async function narrow(page) {
  await page.setViewport({ ...page.viewport(), width: 320 });
  await restyle(page, {});
  const { violations } = await axeFinds(page, ['target-size']);
  return [...(await page.evaluate(squeezed)), ...violations];
}

/** With letters of twice their size. */
export async function largeText(page) {
  await page.setViewport({ ...page.viewport(), width: 640 });
  await restyle(page, { fontSize: '200%' });
  return page.evaluate(squeezed);
}

/** On the page: the words in shadow roots that the spacing of the page does not reach. */
function unreached() {
  const ground = getComputedStyle(document.querySelector('.ground'));
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.data.trim(),
      );
      if (root === document || !words || !element.checkVisibility()) continue;
      const { letterSpacing, wordSpacing } = getComputedStyle(element);
      const spaced = letterSpacing === ground.letterSpacing && wordSpacing === ground.wordSpacing;
      if (!spaced) found.push(`not spaced: ${element.outerHTML.slice(0, 200)}`);
    }
  };
  look(document);
  return found;
}

/** With the spacing of WCAG 1.4.12, first as elements inherit it, then forced upon all of them. */
export async function spacedText(page) {
  await page.setViewport({ ...page.viewport(), width: 320 });
  const spacing = { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' };
  await restyle(page, spacing);
  const inherited = [...(await page.evaluate(unreached)), ...(await page.evaluate(squeezed))];
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    const spread = (root) => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) spread(shadowRoot);
    };
    spread(document);
  });
  return [...inherited, ...(await page.evaluate(squeezed))];
}
