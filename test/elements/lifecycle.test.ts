import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import { define } from '../../src/define/define.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { snapshot } from '../fixtures/snapshots.js';
import { clear, mount, reads } from '../support/elements.js';

describe('the life of an element', () => {
  afterEach(() => {
    sinon.restore();
    clear();
  });

  it('leaves no timer and no listener behind', async () => {
    const started = sinon.spy(globalThis, 'setInterval');
    const ended = sinon.spy(globalThis, 'clearInterval');
    const listens = sinon.spy(document, 'addEventListener');
    const forgets = sinon.spy(document, 'removeEventListener');
    const badge = await mount<AllclearElement>('<allclear-badge></allclear-badge>');
    badge.snapshot = snapshot();
    await badge.updateComplete;
    expect(started.callCount).to.equal(1);
    clear();
    expect(ended.calledWith(started.returnValues[0])).to.equal(true);
    expect(forgets.callCount).to.equal(listens.callCount);
  });

  it('keeps reading after it was taken out and put back', async () => {
    const badge = await mount<AllclearElement>('<allclear-badge></allclear-badge>');
    badge.snapshot = snapshot({ headline: 'Before' });
    await badge.updateComplete;
    const box = badge.parentElement!;
    badge.remove();
    badge.snapshot = snapshot({ headline: 'After' });
    box.append(badge);
    await badge.updateComplete;
    expect(reads(badge)).to.equal('After');
  });

  it('takes numbers as they should have been', async () => {
    const badge = await mount<AllclearElement>(
      '<allclear-badge max-age="never" refresh="-3"></allclear-badge>',
    );
    badge.snapshot = snapshot();
    await badge.updateComplete;
    expect(badge.freshness).to.equal('fresh');
    badge.maxAge = 0;
    await badge.updateComplete;
    expect(badge.freshness).to.equal('fresh');
  });

  it('leaves a tag to whoever registered it first', () => {
    class Other extends HTMLElement {}
    const first = customElements.get('allclear-badge');
    define('allclear-badge', Other);
    expect(customElements.get('allclear-badge')).to.equal(first);
  });

  it('follows the page from light to dark, unless it is told what to be', async () => {
    const badge = await mount<AllclearElement>('<allclear-badge></allclear-badge>');
    badge.snapshot = snapshot();
    await badge.updateComplete;
    const tone = () => getComputedStyle(badge.shadowRoot!.querySelector('.glyph')!).color;
    const light = tone();
    badge.style.colorScheme = 'dark';
    const dark = tone();
    expect(dark).not.to.equal(light);
    badge.theme = 'light';
    await badge.updateComplete;
    expect(tone()).to.equal(light);
  });

  it('inherits font and colour, and takes the host’s tokens', async () => {
    const badge = await mount<AllclearElement>('<allclear-badge></allclear-badge>');
    badge.parentElement!.style.cssText = 'font: 20px serif; color: rgb(1, 2, 3)';
    badge.style.setProperty('--allclear-operational', 'rgb(4, 5, 6)');
    badge.snapshot = snapshot();
    await badge.updateComplete;
    const words = getComputedStyle(badge.shadowRoot!.querySelector('[part=headline]')!);
    expect([words.color, words.fontSize, words.fontFamily]).to.deep.equal([
      'rgb(1, 2, 3)',
      '20px',
      'serif',
    ]);
    expect(getComputedStyle(badge.shadowRoot!.querySelector('.glyph')!).color).to.equal(
      'rgb(4, 5, 6)',
    );
  });
});
