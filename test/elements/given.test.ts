import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { clear, find, mount, reads, TAGS } from '../support/elements.js';

/** What a host may hand over that knows no types. */
const shown = async (tag: string, value: unknown): Promise<AllclearElement> => {
  const element = await mount<AllclearElement>(`<allclear-${tag}></allclear-${tag}>`);
  element.snapshot = value as StatusSnapshot;
  await element.updateComplete;
  return element;
};
const page = { name: 'Example', url: 'https://status.example/' };
const shop = { id: 'shop', name: 'Shop', status: 'operational' };

describe('a picture that the host page gives', () => {
  afterEach(clear);

  it('may be a document as it is written by hand', async () => {
    for (const tag of TAGS) {
      const element = await shown(tag, { format: 'allclear/1', page, components: [shop] });
      expect([element.status, element.freshness], tag).deep.equal(['operational', 'fresh']);
    }
    const list = await shown('components', { format: 'allclear/1', page, components: [shop] });
    expect(reads(list)).equal('Shop Operational');
  });

  it('is well by no word that nobody knows', async () => {
    const components = [{ ...shop, status: 'down' }];
    const value = { format: 'allclear/1', page, status: 'operational', components };
    for (const tag of TAGS) expect((await shown(tag, value)).status, tag).equal('unknown');
    expect(reads(await shown('components', value))).equal('Shop Unknown');
  });

  it('is unknown where it is none, and nothing is thrown', async () => {
    for (const value of [{}, { page: null }, { components: null }, [{}], { page: { name: 5 } }]) {
      for (const tag of TAGS) {
        const element = await shown(tag, value);
        expect(element.status, JSON.stringify(value)).equal('unknown');
        expect(reads(element)).not.match(/perational/);
      }
    }
  });

  it('leads nowhere but to the web', async () => {
    const hostile = { ...page, url: 'javascript:alert(1)' };
    const badge = await shown('badge', { format: 'allclear/1', page: hostile, components: [shop] });
    expect(badge.shadowRoot!.querySelector('a')).equal(null);
    expect(find(badge, '[part=headline]')!.textContent).equal('All systems operational');
  });
});
