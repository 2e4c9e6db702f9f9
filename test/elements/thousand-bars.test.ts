import { expect } from 'chai';
import '../../src/define/components.js';
import '../../src/define/uptime.js';
import type { AllclearComponents } from '../../src/elements/components/components.js';
import type { UptimeDay } from '../../src/model/snapshot.js';
import { component } from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads } from '../support/elements.js';
import { days, data } from '../support/uptime.js';

describe('a thousand bars', () => {
  afterEach(clear);

  const boats = (count: number, change: (index: number) => Partial<UptimeDay> = () => ({})) => {
    const components = Array.from({ length: count }, (_, index) => component(`Boat ${index}`));
    const uptime = Object.fromEntries(
      components.map(({ id }, index) => [
        id,
        {
          days: days().map((day, at) => (at === 89 ? { ...day, ...change(index) } : day)),
          origin: 'provider' as const,
        },
      ]),
    );
    return data({ components, uptime, incidents: [] });
  };

  async function fleet(count: number): Promise<AllclearComponents> {
    const element = await mount<AllclearComponents>(
      '<allclear-components uptime style="inline-size: 700px"></allclear-components>',
    );
    element.snapshot = boats(count);
    await element.updateComplete;
    find(element, '.more')?.click();
    await element.updateComplete;
    return element;
  }

  /** Comments and texts among them. */
  const nodesIn = (node: Node): number =>
    [...node.childNodes].reduce((sum, child) => sum + nodesIn(child), 1);

  it('are at most 21 nodes each, and none for a day', async () => {
    const [few, many] = [await fleet(100), await fleet(1000)];
    expect(findAll(many, '.bar').length).to.equal(1000);
    const each = (nodesIn(many.shadowRoot!) - nodesIn(few.shadowRoot!)) / 900;
    expect(each).to.be.at.most(21);
  });

  it('have one listener for the pointer and one for keys, however many they are', async () => {
    const listening = async (count: number): Promise<string[]> => {
      const heard: string[] = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
        const within = this instanceof Node && this.getRootNode() instanceof ShadowRoot;
        if (within) heard.push(args[0]);
        addEventListener.apply(this, args);
      } as typeof addEventListener;
      try {
        await fleet(count);
      } finally {
        EventTarget.prototype.addEventListener = addEventListener;
      }
      return heard.sort();
    };
    const few = await listening(3);
    expect(few.filter((type) => type === 'pointermove')).to.deep.equal(['pointermove']);
    expect(few.filter((type) => type === 'keydown')).to.deep.equal(['keydown']);
    expect(await listening(300)).to.deep.equal(few);
  });

  it('stay as they are but for the one that changed, though each answer is new', async () => {
    const element = await fleet(300);
    const seen: Node[] = [];
    const observer = new MutationObserver((records) => {
      seen.push(...records.map(({ target }) => target));
    });
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(element.shadowRoot!, watched);
    element.snapshot = boats(300, (index) => (index === 150 ? { majorSeconds: 7200 } : {}));
    await element.updateComplete;
    observer.disconnect();
    const changed = findAll(element, '.row').filter((row) => seen.some((one) => row.contains(one)));
    expect(changed.map((row) => row.querySelector('.name')?.textContent)).to.deep.equal([
      'Boat 150',
    ]);
    expect(reads(element, '.row:nth-child(151) [part=percent]')).to.match(/^99\.8/);
  });
});
