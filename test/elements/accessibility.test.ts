import 'axe-core';
import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import shared from '../../src/elements/shared.styles.js';
import { COMPONENT_STATUSES } from '../../src/model/status.js';
import { component, group, incident, snapshot, update } from '../fixtures/snapshots.js';
import { contrast, rgba as rgb, saturate } from '../support/colours.js';
import { clear, find, findAll, mount, reads } from '../support/elements.js';
import { forceColours, itNeeds } from '../support/engine.js';
import { forget } from '../support/memory.js';

// The package is a script that leaves its name on the window.
const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

const GROUNDS = { light: '#ffffff', dark: '#0d1117' } as const;

/** A page of elements on a ground of its own. */
async function ground(content: string, theme: keyof typeof GROUNDS) {
  const box = await mount<HTMLElement>(`<main>${content}</main>`);
  box.style.cssText = `color-scheme: ${theme}; background: ${GROUNDS[theme]}; color: ${theme === 'dark' ? '#e6edf3' : '#1f2328'}`;
  return box;
}

/** A page of every element in one status. */
async function page(status: (typeof COMPONENT_STATUSES)[number], theme: keyof typeof GROUNDS) {
  const box = await ground(
    ['badge', 'banner', 'components', 'uptime', 'page']
      .map((name) => `<allclear-${name} uptime></allclear-${name}>`)
      .join(''),
    theme,
  );
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

/** What axe objects to. */
async function found(box: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(box, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** How far what is not fresh is dimmed: see shared.styles.ts. axe does not look at filters. */
const DIMMED = Number(/saturate\(([\d.]+)\)/.exec(String(shared))?.[1]);

describe('accessibility', () => {
  afterEach(() => {
    sinon.restore();
    clear();
    forget(/seen (?:Away|Over)/);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const status of COMPONENT_STATUSES) {
      it(`axe finds nothing, ${status}, ${theme}`, async () => {
        expect(await found(await page(status, theme))).to.deep.equal([]);
      });

      for (const how of ['old', 'old and offline'] as const) {
        it(`axe finds nothing, ${status}, ${how}, ${theme}`, async () => {
          const box = await page(status, theme);
          const now = performance.now.bind(performance);
          sinon.stub(performance, 'now').callsFake(() => now() + 890_000);
          sinon.stub(navigator, 'onLine').get(() => how === 'old');
          for (const element of box.querySelectorAll<AllclearElement>(':scope > *')) {
            element.refreshInterval = 60;
            element.maxAge = 880;
            await element.updateComplete;
          }
          expect(await found(box)).to.deep.equal([]);
        });
      }
    }

    it(`axe finds nothing in what a banner leaves, nor in several sources, ${theme}`, async () => {
      const box = await ground(
        `<allclear-banner snooze="30"></allclear-banner><allclear-banner></allclear-banner>
        <allclear-badge></allclear-badge><allclear-components></allclear-components>
        <allclear-when><p>Cash only.</p><p slot="else">Cards.</p></allclear-when>`,
        theme,
      );
      const [sentAway, recovered, ...others] = box.querySelectorAll<AllclearElement>(':scope > *');
      const trouble = (name: string) =>
        snapshot({
          page: { name, url: '', links: [] },
          components: [component('A', 'major_outage')],
          incidents: [incident('Trouble', { impact: 'critical' })],
        });
      const well = (name: string) => snapshot({ page: { name, url: '', links: [] } });
      sentAway!.snapshot = trouble('Away');
      recovered!.snapshot = trouble('Over');
      await Promise.all([sentAway!.updateComplete, recovered!.updateComplete]);
      find(sentAway!, '[part=dismiss]')!.click();
      recovered!.snapshot = well('Over');
      for (const element of others) element.snapshot = [trouble('One'), well('Other')];
      await Promise.all([sentAway!, recovered!, ...others].map((one) => one.updateComplete));
      expect(reads(sentAway!)).to.equal('Show 1 hidden notice');
      expect(reads(recovered!)).to.include('Resolved');
      expect(await found(box)).to.deep.equal([]);
    });

    it(`status words reach 4.5:1 and signs 3:1, ${theme}`, async () => {
      const ground = rgb(theme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
      for (const status of COMPONENT_STATUSES) {
        const box = await page(status, theme);
        const list = box.querySelector('allclear-components')!;
        const word = find(list, `.status.${status}`)!;
        const colour = rgb(getComputedStyle(word).color);
        expect(contrast(colour, ground), status).to.be.at.least(4.5);
        const dimmed = contrast(saturate(colour, DIMMED), ground);
        expect(dimmed, `${status}, dimmed`).to.be.at.least(4.5);
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
      for (const theme of ['light', 'dark'] as const) {
        const box = await page('degraded_performance', theme);
        const ground = rgb(getComputedStyle(box).backgroundColor);
        const list = box.querySelector('allclear-components')!;
        const shapes = findAll(list, '.status path, .bar path[d^=M]');
        expect(shapes.length).to.be.above(3);
        for (const shape of shapes) {
          expect(contrast(rgb(getComputedStyle(shape).fill), ground), theme).to.be.at.least(3);
        }
        clear();
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
