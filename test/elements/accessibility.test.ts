import 'axe-core';
import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { COMPONENT_STATUSES } from '../../src/model/status.js';
import { component, group, incident, snapshot, update } from '../fixtures/snapshots.js';
import { clear, find, findAll, mount } from '../support/elements.js';
import { forceColours, itNeeds } from '../support/engine.js';

// The package is a script that leaves its name on the window.
const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

const GROUNDS = { light: '#ffffff', dark: '#0d1117' } as const;

/** A page of every element in one status, on a ground of its own. */
async function page(status: (typeof COMPONENT_STATUSES)[number], theme: keyof typeof GROUNDS) {
  const box = await mount<HTMLElement>(
    `<main>${['badge', 'banner', 'components', 'uptime']
      .map((name) => `<allclear-${name} uptime></allclear-${name}>`)
      .join('')}</main>`,
  );
  box.style.cssText = `color-scheme: ${theme}; background: ${GROUNDS[theme]}; color: ${theme === 'dark' ? '#e6edf3' : '#1f2328'}`;
  const data = snapshot({
    status,
    components: [
      component('A', status, { description: 'What it is.' }),
      group('G'),
      component('B', status, { groupId: 'g' }),
    ],
    incidents: [
      incident('Trouble', { impact: 'major', updates: [update('2026-06-10T11:00:00.000Z')] }),
    ],
    uptime: {
      a: {
        origin: 'provider',
        days: [{ date: '2026-06-10', partialSeconds: 4000, majorSeconds: 0 }],
      },
    },
  });
  for (const element of box.querySelectorAll<AllclearElement>(':scope > *')) {
    element.snapshot = data;
    await element.updateComplete;
  }
  return box;
}

const channel = (value: number) =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]: number[]) =>
  0.2126 * channel(r! / 255) + 0.7152 * channel(g! / 255) + 0.0722 * channel(b! / 255);

/** The contrast of two colours by WCAG 2. */
function contrast(one: number[], other: number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}
const rgb = (colour: string) =>
  colour
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);

describe('accessibility', () => {
  afterEach(clear);

  for (const theme of ['light', 'dark'] as const) {
    for (const status of COMPONENT_STATUSES) {
      it(`axe finds nothing, ${status}, ${theme}`, async () => {
        const box = await page(status, theme);
        const { violations } = await axe.run(box, { resultTypes: ['violations'] });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
      });
    }

    it(`status words reach 4.5:1 and signs 3:1, ${theme}`, async () => {
      const ground = rgb(theme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
      for (const status of COMPONENT_STATUSES) {
        const box = await page(status, theme);
        const list = box.querySelector('allclear-components')!;
        const word = find(list, `.status.${status}`)!;
        expect(contrast(rgb(getComputedStyle(word).color), ground), status).to.be.at.least(4.5);
        const bar = find(box.querySelector('allclear-uptime')!, 'path.partial_outage')!;
        expect(contrast(rgb(getComputedStyle(bar).fill), ground)).to.be.at.least(3);
        clear();
      }
    });
  }

  itNeeds('forced colours', 'forced colours leave signs and bars to be seen', async () => {
    const restore = await forceColours();
    try {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const box = await page('major_outage', 'light');
      const list = box.querySelector('allclear-components')!;
      const ground = rgb(getComputedStyle(document.body).backgroundColor);
      for (const shape of findAll(list, '.status path, .bar path[d^=M]')) {
        expect(contrast(rgb(getComputedStyle(shape).fill), ground)).to.be.at.least(3);
      }
    } finally {
      await restore();
    }
  });

  it('nothing moves where motion is reduced', async () => {
    const box = await page('major_outage', 'light');
    const sign = find(box.querySelector('allclear-banner')!, '.glyph')!;
    expect(sign.getAnimations()).to.deep.equal([]);
  });
});
