/* global data, changed, box, first, next, indices */
// What is measured of bars, and how. Each takes a page that has loaded its scripts.

/** How many times slower than this machine. */
const RATE = Number(process.env.THROTTLE ?? 4);

/** Main-thread CPU time of the page so far, in ms. */
async function cpu(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Main-thread CPU time of what `act` does in the page and of the two frames after it. */
async function timed(page, session, act, ...args) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
  const before = await cpu(session);
  await page.evaluate(act, ...args);
  await frames(page);
  const after = await cpu(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return after - before;
}

const frames = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });

const prepare = (page, count) =>
  page.evaluate((size) => {
    globalThis.box = document.getElementById('box');
    globalThis.first = data(size);
  }, count);

const mount = (page, way) => page.evaluate((name) => globalThis[name].mount(box, first), way);

const mounting = (count) => ({
  name: `mount ${count}`,
  async take(page, session, way) {
    await prepare(page, count);
    return timed(page, session, (name) => globalThis[name].mount(box, first), way);
  },
});

/** `make` gives the next snapshot in the page, before the clock runs. */
const updating = (name, count, make, which) => ({
  name: `${name} of ${count}`,
  async take(page, session, way) {
    await prepare(page, count);
    await mount(page, way);
    await frames(page);
    await page.evaluate(
      (source, indices) => {
        globalThis.next = new Function('first', `return (${source})(first)`)(first);
        globalThis.indices = indices;
      },
      make.toString(),
      which,
    );
    await frames(page);
    return timed(page, session, (of) => globalThis[of].update(box, next, indices), way);
  },
});

const all = (count) => Array.from({ length: count }, (_, index) => index);

/** Nodes that the page gains, those in shadow trees, comments and texts included. */
const NODES = {
  name: 'nodes a bar (100)',
  once: true,
  async take(page, _session, way) {
    await prepare(page, 100);
    await mount(page, way);
    return page.evaluate(() => {
      const count = (node) =>
        1 +
        [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])]
          .map(count)
          .reduce((a, b) => a + b, 0);
      return count(box) / 100;
    });
  },
};

/** What JavaScript and the DOM hold, after collections, in kB. */
async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 1000;
}

const HEAP = {
  name: 'kB a bar (500)',
  async take(page, session, way) {
    await session.send('HeapProfiler.enable');
    await prepare(page, 500);
    await frames(page);
    const before = await heap(session);
    await mount(page, way);
    await frames(page);
    return ((await heap(session)) - before) / 500;
  },
};

const sweeping = (count) => ({
  name: `sweep over a bar of ${count}`,
  async take(page, session, way) {
    await prepare(page, count);
    await mount(page, way);
    await frames(page);
    const { x, y, width } = await page.evaluate(() => {
      const root = box.querySelector('allclear-components')?.shadowRoot ?? box;
      return root.querySelector('.bar').getBoundingClientRect().toJSON();
    });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
    const before = await cpu(session);
    for (let day = 0; day < 90; day++)
      await page.mouse.move(x + ((day + 0.5) * width) / 90, y + 10);
    await frames(page);
    return (await cpu(session)) - before;
  },
});

/** Rows that are not in view: what the page costs when it is laid out anew, with 1,000 and with 20. */
const reflow = (count) => ({
  name: `style, layout and paint anew, ${count}`,
  async take(page, session, way) {
    await prepare(page, count);
    await mount(page, way);
    await frames(page);
    return timed(page, session, async () => {
      for (const width of ['990px', '980px', '970px', '960px']) {
        box.style.width = width;
        await new Promise(requestAnimationFrame);
      }
    });
  },
});

export const MEASURES = [
  NODES,
  HEAP,
  mounting(20),
  mounting(100),
  mounting(1000),
  updating('one', 100, (first) => changed(first, 7), [7]),
  updating('one', 1000, (first) => changed(first, 7), [7]),
  updating('one, all objects new,', 1000, (first) => structuredClone(changed(first, 7)), [7]),
  updating('all', 100, () => data(100, 2), all(100)),
  updating('all', 1000, () => data(1000, 2), all(1000)),
  sweeping(1),
  sweeping(100),
  reflow(20),
  reflow(1000),
];
