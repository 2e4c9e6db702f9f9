import { expect } from 'chai';
import { find, reads } from '../support/elements.js';
import { DOWN } from './answers.js';
import { Host, type Heard } from './host-page.js';
import { until } from './page.js';
import { complete, row } from './row.js';

const COPY = '/__faults/copy';
const ALL = '/src/define/all.ts';
const HEADLINE = 'Major System Outage';
/** What visitors have where the script does not run. */
const INSIDE = '<a href="/status">Service status</a>';

/** What a strict host allows: its own scripts, this one by name, and its status page. */
const strict = (origin: string, scripts: string) =>
  [
    `default-src 'none'; style-src 'self'; connect-src 'self' ${origin}`,
    `script-src ${scripts} 'nonce-host'`,
    "require-trusted-types-for 'script'; trusted-types lit-html",
  ].join('; ');

/** Notes in which order tags are registered, and by whom. */
const REGISTRY = `
  window.registered = [];
  const { define } = customElements;
  customElements.define = function (tag, ...rest) {
    registered.push(tag);
    define.call(this, tag, ...rest);
  };`;

/** Where the text of the host is what can be seen. */
function showsFallback(host: Host): void {
  const { badge } = host;
  const link = badge.querySelector('a')!;
  expect(badge.shadowRoot).equal(null);
  expect(link.textContent).equal('Service status');
  expect(link.getBoundingClientRect().height).above(0);
}

function isQuiet({ heard }: { readonly heard: Heard }, name: string): void {
  expect([heard.thrown, heard.warnings], name).deep.equal([[], []]);
}

describe('faults of those who load the library', () => {
  row(58, async (scene) => {
    // The same file once more, another copy of all files, and with it of Lit: the first counts.
    for (const modules of [
      `${ALL} ${ALL}?copy=2 /src/define/badge.ts?copy=3`,
      `${ALL} ${COPY}${ALL}`,
      `${COPY}${ALL} ${ALL}`,
    ]) {
      await scene.open(DOWN);
      const twice = new Host(scene, { modules, inside: INSIDE, many: 3, before: REGISTRY });
      await twice.fresh();
      const { registered } = twice.window as unknown as { registered: string[] };
      expect(new Set(registered).size, modules).equal(registered.length);
      expect(reads(twice.badge), modules).contain(HEADLINE);
      expect(await scene.asked(), modules).have.length(1);
      isQuiet(twice, modules);
    }

    // Elements of both copies, each by its own Lit, share what they are told.
    await scene.open(DOWN);
    // … within the page, without the help of what tabs have.
    const both = new Host(scene, { modules: ALL, before: 'delete window.BroadcastChannel;' });
    await both.fresh();
    const { window: host } = both;
    const script = host.document.createElement('script');
    script.type = 'module';
    script.textContent = `
      import { AllclearBadge } from '${COPY}/src/elements/badge/badge.ts';
      customElements.define('second-badge', class extends AllclearBadge {});`;
    host.document.head.append(script);
    const second = host.document.createElement('second-badge') as Host['badge'];
    second.setAttribute('src', scene.src);
    host.document.body.append(second);
    await until(() => second.freshness === 'fresh');
    await second.updateComplete;
    const { litHtmlVersions } = host as unknown as { litHtmlVersions: unknown[] };
    expect(litHtmlVersions, 'copies of Lit').have.length(2);
    expect(second).not.instanceOf(host.customElements.get('allclear-badge')!);
    expect(reads(second)).contain(HEADLINE);
    expect(await scene.asked()).have.length(1);
    isQuiet(both, 'both');

    // A tag that the host has taken: its element stays, and the others come.
    await scene.open(DOWN);
    const before = `customElements.define('allclear-badge', class extends HTMLElement {});`;
    const inside = `${INSIDE}<allclear-banner src="${scene.src}"></allclear-banner>`;
    const taken = new Host(scene, { before, inside });
    await taken.loaded();
    const banner = () => taken.badge.querySelector<Host['badge']>('allclear-banner')!;
    await until(() => banner().freshness === 'fresh');
    showsFallback(taken);
    isQuiet(taken, 'taken');

    // A strict page. What the bundle needs still less of is tested in test/pages/strict-pages.test.mjs.
    await scene.open(DOWN);
    const guarded = `window.forbidden = [];
      addEventListener('securitypolicyviolation', (event) => forbidden.push(event.effectiveDirective));`;
    const csp = strict(scene.places.origin, "'self'");
    const page = new Host(scene, { csp, before: guarded, inside: INSIDE });
    await page.fresh();
    expect(reads(page.badge)).contain(HEADLINE);
    const tone = page.window.getComputedStyle(find(page.badge, '.glyph')!).color;
    expect(tone).not.equal(page.window.getComputedStyle(page.badge).color);
    expect((page.window as unknown as { forbidden: string[] }).forbidden).deep.equal([]);
    isQuiet(page, 'strict');

    // A page that forbids the script, and one whose script never comes.
    for (const options of [
      { csp: strict(scene.places.origin, '') },
      { modules: '/__faults/copy/src/nowhere.ts' },
      { modules: '' },
    ]) {
      await scene.open(DOWN);
      const without = new Host(scene, { ...options, inside: INSIDE });
      await without.loaded();
      showsFallback(without);
      expect(await scene.asked()).deep.equal([]);
      isQuiet(without, JSON.stringify(options));
    }
  });

  complete('copies');
});
