// Bars from data that a page has already: drawn, changed, and gone over with the pointer.
import { setTimeout as pause } from 'node:timers/promises';
import { countNodes } from './record.mjs';
import { traced } from './trace.mjs';
import { footprint, openPage } from './visit.mjs';

const SETTLE = 200;

/** Runs in the page: until all has been drawn that comes of it. */
const settled = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

const step = async (page, throttle, action) => {
  const { tasks } = await traced(page, throttle, async () => {
    await page.evaluate(action);
    await page.evaluate(settled);
    await pause(SETTLE);
  });
  return tasks;
};

/** Runs in the page: the data, and two more in which one component has changed, or all. */
async function prepare(file) {
  const text = await (await fetch(file)).text();
  const [data, one, all] = [text, text, text].map((each) => JSON.parse(each));
  const change = (document, index) => {
    const component = document.components[index];
    component.status = component.status === 'operational' ? 'major_outage' : 'operational';
    const today = document.uptime[component.id].days.at(-1);
    today.majorSeconds = today.majorSeconds ? 0 : 4000;
  };
  change(one, data.components.length / 2);
  data.components.forEach((_, index) => change(all, index));
  Object.assign(window, { data, one, all });
}

const sweep = async (page, session, throttle) => {
  const box = await page.evaluate(() => {
    const rootOf = document.querySelector('#widget').firstElementChild.shadowRoot ?? document;
    const { left, top, width, height } = rootOf.querySelectorAll('.bar')[5].getBoundingClientRect();
    return { left, width, y: top + height / 2 };
  });
  const { tasks } = await traced(page, throttle, async () => {
    for (let day = 0; day < 90; day++) {
      const x = box.left + ((day + 0.5) * box.width) / 90;
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y: box.y });
    }
    await pause(SETTLE);
  });
  return tasks;
};

/** @param {{ url: string, file: string, count: number, hover: boolean, throttle: number }} visit */
export async function mountVisit(context, { url, file, count, hover, throttle }) {
  const { page, session } = await openPage(context);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction('window.mount');
  await page.evaluate(prepare, file);
  await pause(SETTLE);
  const before = await footprint(page, session);
  const mount = await step(page, throttle, () => {
    window.update = window.mount(document.querySelector('#widget'), window.data);
  });
  const after = await footprint(page, session);
  const each = (what) => (after[what] - before[what]) / count;
  const bar = (await page.evaluate(countNodes, '.bar')) / count;
  const one = await step(page, throttle, () => window.update(window.one));
  const all = await step(page, throttle, () => window.update(window.all));
  return {
    mount,
    one,
    all,
    row: each('nodes'),
    bar,
    heap: each('heap'),
    listeners: after.listeners - before.listeners,
    ...(hover && { sweep: await sweep(page, session, throttle) }),
  };
}
