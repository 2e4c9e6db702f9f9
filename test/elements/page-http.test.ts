import { expect } from 'chai';
import '../../src/define/page.js';
import '../../src/define/source.js';
import type { AllclearPage } from '../../src/elements/page/page.js';
import {
  clear,
  event,
  find,
  findAll,
  liveSource,
  mount,
  reads,
  until,
} from '../support/elements.js';
import { inner, PARTS, settle } from '../support/page.js';

describe('allclear-page over HTTP', () => {
  afterEach(clear);

  it('asks once for each kind of thing, for all its parts', async () => {
    const { src, ready, requests } = liveSource('recurrence');
    await ready;
    const element = await mount<AllclearPage>(`<allclear-page src="${src}"></allclear-page>`);
    await event(element, 'allclear-load');
    await settle(element);
    await until(() => PARTS.every((tag) => inner(element, tag)?.freshness === 'fresh'));
    expect(findAll(element, 'allclear-incident').length).to.be.greaterThan(0);
    expect(await requests()).to.deep.equal({
      '/api/v2/summary.json': 1,
      '/api/v2/incidents.json': 1,
    });
    await element.refresh();
    await settle(element);
    expect(await requests()).to.deep.equal({
      '/api/v2/summary.json': 2,
      '/api/v2/incidents.json': 2,
    });
  });

  it('reads what the source around it says', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const source = await mount(
      `<allclear-source src="${src}" time-zone="UTC"><allclear-page></allclear-page></allclear-source>`,
    );
    const element = source.querySelector<AllclearPage>('allclear-page')!;
    await event(element, 'allclear-load');
    await settle(element);
    await until(() => PARTS.every((tag) => inner(element, tag)?.freshness === 'fresh'));
    expect(reads(element, '[part=headline]')).to.equal('All Systems Operational');
    expect(Object.values(await requests())).to.deep.equal([1, 1]);
  });

  it('says in grey that nothing is known where nobody answers', async () => {
    const { src, ready, fail } = liveSource();
    await ready;
    await fail('404');
    const element = await mount<AllclearPage>(`<allclear-page src="${src}"></allclear-page>`);
    await event(element, 'allclear-error');
    expect(reads(element)).to.equal('Status page not found View status page');
    expect(find(element, '.operational')).to.equal(null);
  });
});
