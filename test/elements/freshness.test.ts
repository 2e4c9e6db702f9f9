import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { component, snapshot } from '../fixtures/snapshots.js';
import { clear, mount, reads } from '../support/elements.js';

describe('the age of a picture', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({
      now: Date.parse('2026-06-10T12:00:00Z'),
      shouldClearNativeTimers: true,
    });
  });
  afterEach(() => {
    clock.restore();
    clear();
  });

  async function after(seconds: number, element: AllclearElement): Promise<string> {
    clock.jump(seconds * 1000);
    await element.updateComplete;
    return reads(element);
  }

  const shown = async (status: 'operational' | 'major_outage', headline: string) => {
    const element = await mount<AllclearElement>('<allclear-badge max-age="900"></allclear-badge>');
    element.snapshot = snapshot({ status, headline, components: [component('A', status)] });
    await element.updateComplete;
    return element;
  };

  it('ends a claim that all is well at max-age', async () => {
    const element = await shown('operational', 'All Systems Operational');
    expect(await after(890, element)).to.equal('All Systems Operational');
    expect(element.status).to.equal('operational');
    expect(await after(20, element)).to.match(/^Status unavailable View status page/);
    expect([element.status, element.freshness]).to.deep.equal(['unknown', 'unknown']);
  });

  it('lets a claim of trouble stand, with its age, for a day', async () => {
    const element = await shown('major_outage', 'Major Service Outage');
    expect(await after(1000, element)).to.equal('Major Service Outage · A as of 16 min ago');
    expect([element.status, element.freshness]).to.deep.equal(['major_outage', 'stale']);
    expect(await after(7200, element)).to.equal('Major Service Outage · A as of 2 hr ago');
    expect(await after(86_400, element)).to.match(/^Status unavailable/);
    expect(element.status).to.equal('unknown');
  });

  it('counts anew when the host sets a picture anew', async () => {
    const element = await shown('operational', 'All Systems Operational');
    await after(800, element);
    element.snapshot = snapshot({});
    await element.updateComplete;
    await after(800, element);
    expect(element.status).to.equal('operational');
  });

  it('is not renewed by setting the same picture again, nor by moving the element', async () => {
    const element = await mount<AllclearElement>('<allclear-badge max-age="900"></allclear-badge>');
    const picture = snapshot({});
    for (let minute = 0; minute <= 20; minute += 5) {
      element.snapshot = picture;
      element.refreshInterval = 60 + minute;
      element.parentElement!.append(element);
      await element.updateComplete;
      clock.jump(300_000);
    }
    await element.updateComplete;
    expect([element.status, element.freshness]).to.deep.equal(['unknown', 'unknown']);
  });

  it('is that of the whole page in each of its parts', async () => {
    const element = await mount<AllclearElement>('<allclear-page max-age="900"></allclear-page>');
    element.snapshot = snapshot({
      status: 'major_outage',
      components: [component('A', 'major_outage'), component('B')],
    });
    await element.updateComplete;
    clock.jump(3_600_000);
    await element.updateComplete;
    const list = element.shadowRoot!.querySelector<AllclearElement>('allclear-components')!;
    await list.updateComplete;
    expect([element.freshness, list.freshness]).to.deep.equal(['stale', 'stale']);
    expect(reads(list), 'a row that was well an hour ago').to.equal(
      'A Major outageB Unknown No uptime data as of 1 hr ago',
    );
    const history = element.shadowRoot!.querySelector<AllclearElement>('allclear-history')!;
    await history.updateComplete;
    expect(reads(history)).not.to.include('No incidents reported today.');
  });
});
