// A browser in which one story after the other is shown.
import { readFile } from 'node:fs/promises';

/** Room for a banner in a corner; of what is higher, a picture shows more. */
const WINDOW = { width: 640, height: 360 };

/** How the toolbar of .storybook/ calls the colours of the page around a story. */
const THEME = 'ground';

/** On the page: waits until Storybook has drawn and played a story, and all of it has settled. */
async function settled() {
  const PLAYED = ['completing', 'completed', 'afterEach', 'finished'];
  const render = () => globalThis.__STORYBOOK_PREVIEW__?.currentRender;
  const failed = () => ['errored', 'aborted'].includes(render()?.phase);
  const elements = () => [...document.querySelectorAll('.ground *')];
  // What reads a source gets an answer, if it is that there is none; what has none loads for ever.
  const waits = (element) =>
    element.matches(':state(loading)') && element.closest('[src], allclear-source[src]');
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (!failed() && (!PLAYED.includes(render()?.phase) || elements().some(waits)));
  await Promise.all(elements().map((element) => element.updateComplete));
  await document.fonts.ready;
  await frame();

  const { phase, story } = render();
  const { forcedColours = false, picture = {} } = story.parameters;
  return {
    error: failed() ? `${phase}: ${document.querySelector('#error-message')?.innerText}` : '',
    globals: story.storyGlobals,
    forcedColours,
    picture,
  };
}

/**
 * On the page: axe would take the fill of letters for their colour, and that Chromium tells as if
 * no colours were forced.
 */
function hideFill() {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return name === '-webkit-text-fill-color' ? '' : getPropertyValue.call(this, name);
  };
}

function within(seconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn in ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A tab for stories at this address, in a browser of its own: what one remembers, no other knows. */
export async function openTab(start, url) {
  const browser = await start();
  const page = await browser.newPage();
  const protocol = await page.createCDPSession();
  await page.evaluateOnNewDocument(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  await page.evaluateOnNewDocument(hideFill);

  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const own = request.url().startsWith(`${url}/`) || /^(?:data|blob):/.test(request.url());
    if (!own) faults.push(`asked ${request.url()}`);
  });

  const forceColours = async (active) => {
    const features = active ? [{ name: 'forced-colors', value: 'active' }] : [];
    await protocol.send('Emulation.setEmulatedMedia', { features });
  };

  return {
    page,
    forceColours,

    /**
     * Loads a story, in a window of the usual size. Resolves with the theme in which it is shown,
     * which may be one of its own, whether it is about `forcedColours`, and what it says of its
     * `picture`.
     */
    async show(id, theme) {
      await forceColours(false);
      await page.setViewport({ ...WINDOW, deviceScaleFactor: 1 });
      // Without Storybook's own run of axe, which would come in the way of ours.
      const globals = `${THEME}:${theme};a11y.manual:!true`;
      await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
      const { error, globals: own, ...story } = await within(20, page.evaluate(settled));
      if (error) throw new Error(error);
      return { ...story, theme: own[THEME] ?? theme };
    },

    /** What has gone wrong on the page since this was asked last. */
    faults: () => faults.splice(0),

    close: () => browser.close(),
  };
}
