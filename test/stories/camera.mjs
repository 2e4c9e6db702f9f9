/** As much of a page as is looked at, in pixels: some are long, and all pictures are kept. */
const HIGHEST = 512;

/**
 * A picture of the ground that a story stands on, as a PNG; `parameters.picture` of a story may
 * want to be higher, or to have more pixels to one of CSS.
 */
export async function take(page, { highest = HIGHEST, scale = 1 } = {}) {
  const { width, height } = await page.evaluate(() => {
    const ground = document.querySelector('.ground').getBoundingClientRect();
    return { width: Math.round(ground.width), height: Math.ceil(ground.height) };
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest) };
  // The window is made as large as that: what Chromium draws beyond a window may look otherwise.
  const size = { width: Math.max(width, page.viewport().width), height: clip.height };
  await page.setViewport({ ...size, deviceScaleFactor: scale });
  return page.screenshot({ clip, captureBeyondViewport: false });
}
