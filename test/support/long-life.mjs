// A page with every element, on which days go by in seconds: each poll brings another picture.
import { launchBrowser } from './browser.mjs';
import { startSite } from './site.mjs';

const NAMES = 'badge banner components uptime incident history maintenance page when'.split(' ');

/** Time that moves only when it is told to, with the timers that wait for it; others answer at once. */
function takeOver() {
  const later = globalThis.setTimeout;
  const start = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const timers = new Map();
  let [elapsed, last, requests] = [0, 0, 0];
  const add =
    (isRepeated) =>
    (run, ms, ...rest) => {
      const due = elapsed + (ms || 0);
      timers.set(++last, { run: () => run(...rest), ms, isRepeated, due });
      return last;
    };
  Date.now = () => start + elapsed;
  performance.now = () => elapsed;
  globalThis.setTimeout = add(false);
  globalThis.setInterval = add(true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => timers.delete(id);

  const step = () => {
    elapsed += 1000;
    for (const [id, timer] of timers) {
      if (timer.due > elapsed) continue;
      if (timer.isRepeated) timer.due = elapsed + timer.ms;
      else timers.delete(id);
      timer.run();
    }
  };
  const turn = () => new Promise((done) => later(done));

  const STATUSES = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'];
  const PHASES = ['investigating', 'identified', 'monitoring', 'resolved'];
  const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
  /** One that has come as far as this. */
  const incident = (number, phase) => ({
    id: `i${number}`,
    name: `Late prints, number ${number}`,
    status: PHASES[phase],
    impact: ['none', 'minor', 'major', 'critical'][number % 4],
    created_at: ago(phase + 1),
    resolved_at: phase === 3 ? ago(0) : null,
    incident_updates: PHASES.slice(0, phase + 1).map((status, index) => ({
      id: `u${number}-${index}`,
      status,
      body: `What is known at step ${index} of number ${number}: <b>it prints late</b>.`,
      created_at: ago(phase + 1 - index),
    })),
    components: [{ id: `c${number % 12}` }],
  });
  const documentOf = (picture, isArchive) => {
    const turnOf = Math.floor(picture / 4);
    const page = { id: 'b', name: 'Brindle Tickets', url: location.origin, updated_at: ago(0) };
    const present = [incident(turnOf, picture % 4), incident(turnOf + 1, (picture + 2) % 4)];
    if (isArchive) {
      const past = Array.from({ length: 20 }, (_, index) => incident(turnOf - index - 1, 3));
      return { page, incidents: [...present, ...past] };
    }
    return {
      page,
      status: { indicator: ['none', 'minor', 'major', 'critical'][picture % 4], description: '' },
      components: Array.from({ length: 12 }, (_, index) => ({
        id: `c${index}`,
        name: `Station ${index}`,
        status: STATUSES[(picture + index) % 4],
      })),
      incidents: present.filter(({ status }) => status !== 'resolved'),
      scheduled_maintenances:
        picture % 3
          ? []
          : [
              {
                ...incident(turnOf, 0),
                id: `m${turnOf}`,
                status: 'scheduled',
                impact: 'maintenance',
                scheduled_for: ago(-2),
                scheduled_until: ago(-3),
              },
            ],
    };
  };
  globalThis.fetch = (url) => {
    const isArchive = String(url).endsWith('incidents.json');
    if (!isArchive) requests++;
    return Promise.resolve(new Response(JSON.stringify(documentOf(requests, isArchive))));
  };

  globalThis.life = {
    /** Lets so many polls pass. */
    async polls(count) {
      const [badge] = document.querySelectorAll('allclear-badge');
      for (const end = requests + count; requests < end;) {
        const [before, old] = [requests, badge.snapshot];
        while (requests === before) step();
        while (badge.snapshot === old) await turn();
        await Promise.all([...document.body.children].map((element) => element.updateComplete));
      }
      return elapsed / 1000;
    },
    timers: () => timers.size,
  };
}

/**
 * Opens the page, hands the way to let polls pass and to count what is there to `run`, and closes it.
 * Counts are taken after a collection.
 */
export async function liveLong(run) {
  const markup = NAMES.map((name) => `<allclear-${name} src="/"></allclear-${name}>`).join('');
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><script type="module" src="/dist/allclear.js"></script><body>${markup}</body></html>`,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.evaluateOnNewDocument(takeOver);
    await page.goto(site.url);
    await page.waitForFunction(
      () => document.querySelector('allclear-badge').freshness === 'fresh',
      { polling: 20 },
    );
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const polls = (count) => page.evaluate((number) => globalThis.life.polls(number), count);
    const count = async () => {
      for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name) => metrics.find((one) => one.name === name).value;
      const timers = await page.evaluate(() => globalThis.life.timers());
      const [heap, nodes, listeners] = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map(of);
      return { heap, nodes, listeners, timers };
    };
    return await run({ page, polls, count, errors });
  } finally {
    await browser.close();
    await site.close();
  }
}
