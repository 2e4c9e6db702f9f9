// The parts of the benchmark. Each gives rows: contenders with the figures of all rounds.
import { MOUNTED, SLOW, WIDGETS } from './contenders.mjs';
import { days } from './data.mjs';
import { mountVisit } from './mount.mjs';
import { hostPage } from './pages.mjs';
import { rounds } from './rounds.mjs';
import { serve } from './serve.mjs';
import { SLOW_4G, slowNetwork } from './slow-network.mjs';
import { cpuVisit, paintVisit, within } from './visit.mjs';

/** After so long a document with a time in it is written anew, in ms. */
const FRESH = 240_000;

/** Status pages by the name of their host. */
const HOSTS = {
  ...Object.fromEntries(Object.entries(WIDGETS).map(([name, { documents }]) => [name, documents])),
  'mount-100': () => ({ '/status.json': days(100) }),
  'mount-1000': () => ({ '/status.json': days(1000) }),
};

function documents() {
  const written = new Map();
  return (host, path) => {
    if (!Object.hasOwn(HOSTS, host)) return undefined;
    const known = written.get(host);
    if (known && Date.now() - known.at < FRESH) return known.texts[path];
    const texts = Object.fromEntries(
      Object.entries(HOSTS[host]()).map(([name, value]) => [name, JSON.stringify(value)]),
    );
    written.set(host, { at: Date.now(), texts });
    return texts[path];
  };
}

const contendersOf = (part) => {
  if (part === 'slow-4g') return SLOW;
  return WIDGETS[part]?.contenders ?? MOUNTED;
};

/** The site that embeds, its pages named after part and contender. */
export async function startSite() {
  const page = ({ pathname, searchParams }) => {
    const [, name, part, id] = pathname.split('/');
    if (name !== 'page') return undefined;
    const contender = contendersOf(part).find((one) => one.id === id);
    return contender && hostPage(contender, searchParams.get('status') ?? '');
  };
  return serve(page, documents());
}

const address = (part, { id }, host, { site, status = site }) =>
  `http://shop.localhost:${site}/page/${part}/${id}?status=http://${host}.localhost:${status}`;

const visitOf = (part, contender, widget, ports, host = part) => ({
  words: widget.words,
  ...contender,
  url: address(part, contender, contender.page ?? host, ports),
});

/** A widget in a page that loads it. */
const loaded = (name, widget) => ({
  title: widget.title,
  run: ({ browser, site, runs, throttle, say }) =>
    rounds(
      widget.contenders,
      runs,
      async (contender) => {
        const visit = { ...visitOf(name, contender, widget, { site: site.port }), throttle };
        const context = () => browser.createBrowserContext();
        const paint = await within(context(), (one) => paintVisit(one, site, visit));
        return { ...paint, ...(await within(context(), (one) => cpuVisit(one, visit))) };
      },
      say,
    ),
});

/** Bars from data that the page has. */
const mounted = (count) => ({
  title: `${count.toLocaleString('en')} bars mounted and changed`,
  run: ({ browser, site, runs, throttle, say }) =>
    rounds(
      MOUNTED.filter(({ most = count }) => most >= count),
      runs,
      (contender) => {
        const visit = {
          url: address(`mount-${count}`, contender, '', { site: site.port }),
          file: `http://mount-${count}.localhost:${site.port}/status.json`,
          count,
          hover: count === 100,
          throttle,
        };
        return within(browser.createBrowserContext(), (one) => mountVisit(one, visit));
      },
      say,
    ),
});

const slow = {
  title: 'Slow 4G',
  run: ({ browser, site, runs, throttle, say }) =>
    rounds(
      SLOW,
      runs,
      async (contender) => {
        const network = await slowNetwork(site.port, SLOW_4G);
        try {
          const visit = visitOf('slow-4g', contender, WIDGETS.badge, network, 'badge');
          // Other contexts do not preconnect. Ports that were never seen are fresh enough.
          const context = browser.defaultBrowserContext();
          const { paint, requests } = await paintVisit(context, site, { ...visit, throttle });
          return { paint, requests };
        } finally {
          network.close();
        }
      },
      say,
    ),
};

export const PARTS = {
  ...Object.fromEntries(
    Object.entries(WIDGETS).map(([name, widget]) => [name, loaded(name, widget)]),
  ),
  'mount-100': mounted(100),
  'mount-1000': mounted(1000),
  'slow-4g': slow,
};
