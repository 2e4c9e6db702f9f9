import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { clear, liveSource, mount, until } from '../support/elements.js';
import { kept } from '../support/memory.js';

/* Tabs of a site, as frames of it: each has a world of its own, and shares storage and channels. */

const frames: HTMLIFrameElement[] = [];

/** A tab with so many badges of a source. */
function tab(src: string, badges = 1): Promise<AllclearElement[]> {
  const frame = document.createElement('iframe');
  const markup = `<allclear-badge src="${src}"></allclear-badge>`.repeat(badges);
  frame.srcdoc = `<!doctype html><script type="module" src="/src/define/all.ts"></script>${markup}`;
  document.body.append(frame);
  frames.push(frame);
  return new Promise((resolve) => {
    frame.onload = () =>
      resolve([...frame.contentDocument!.querySelectorAll<AllclearElement>('allclear-badge')]);
  });
}
const areFresh = (elements: AllclearElement[]) =>
  until(() => elements.every(({ freshness }) => freshness === 'fresh'));

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
  clear();
});

describe('the tabs of a site', () => {
  it('five with twenty elements each make one request when they open together', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const tabs = await Promise.all(Array.from({ length: 5 }, () => tab(src, 20)));
    for (const badges of tabs) await areFresh(badges);
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 1 });
  });

  it('one that opens later is filled by another, and hears of each change', async () => {
    const { src, ready, jump, requests } = liveSource();
    await ready;
    const [first] = await tab(src);
    await areFresh([first!]);
    const [second] = await tab(src);
    await areFresh([second!]);
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 1 });
    await jump('recurrence');
    await first!.refresh();
    await until(() => second!.status === 'major_outage');
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 2 });
  });

  it('one that is the last asks for itself, and shows what was known meanwhile as of then', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const [first] = await tab(src);
    await areFresh([first!]);
    for (const frame of frames.splice(0)) frame.remove();
    const [second] = await tab(src);
    await until(() => second!.freshness !== 'loading');
    expect(['stale', 'fresh']).to.include(second!.freshness);
    await areFresh([second!]);
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 2 });
  });

  it('what another script says in their channel is checked, and never older than what is known', async () => {
    const { src, ready } = liveSource('partial-outage');
    await ready;
    const element = await mount<AllclearElement>(`<allclear-badge src="${src}"></allclear-badge>`);
    await areFresh([element]);
    const channel = new BroadcastChannel('allclear/1');
    const key = Object.keys(kept(/live/))
      .map((name) => name.replace('allclear/1 ', ''))
      .find((name) => name.includes(src))!;
    const fetchedAt = new Date(Date.now() + 1000).toISOString();
    const well = {
      ...element.snapshot!,
      status: 'operational',
      components: [],
      incidents: [],
      fetchedAt,
    };
    const at = Date.now();
    for (const junk of [
      null,
      'x',
      { key },
      { key, archive: false, snapshot: null, age: 0, at },
      { key, archive: false, snapshot: { format: 'allclear/1' }, age: 0, at },
      { key, archive: false, snapshot: well, age: -1, at },
      { key, archive: false, snapshot: well, age: 'new', at },
      { key, archive: false, snapshot: well, age: 3600, at },
      // Told an hour ago, to a tab that was busy or asleep.
      { key, archive: false, snapshot: well, age: 0, at: at - 3_600_000 },
      { key, archive: false, snapshot: well, age: 0 },
      { key, archive: false, snapshot: well, age: { valueOf: 1 }, at },
      { key: 'other', archive: false, snapshot: well, age: 0, at },
    ]) {
      channel.postMessage(junk);
    }
    // Notes arrive in order: an answer to this one comes after all of them.
    const answered = new Promise((resolve) => (channel.onmessage = resolve));
    channel.postMessage({ key, archive: false });
    await answered;
    channel.close();
    expect(element.status).to.equal('partial_outage');
  });
});
