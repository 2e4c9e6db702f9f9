import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { component, group, incident, snapshot, update } from '../fixtures/snapshots.js';
import { clear, find, mount, until } from '../support/elements.js';
import { forget } from '../support/memory.js';

/* All that a pointer can do, keys can; and the focus is never lost on the way. */

const data = (rest: Partial<StatusSnapshot> = {}): StatusSnapshot =>
  snapshot({
    page: {
      name: 'Keyed Ferries',
      url: 'https://status.keyed-ferries.example/',
      timeZone: 'Europe/London',
      links: [],
    },
    status: 'partial_outage',
    components: [
      group('Harbour'),
      component('Quay', 'partial_outage', { groupId: 'harbour', description: 'Where it lies.' }),
      component('Fares'),
    ],
    incidents: [
      incident('Fog', {
        impact: 'major',
        componentIds: ['quay'],
        updates: [update('2026-06-10T11:00:00.000Z')],
      }),
    ],
    ...rest,
  });

async function shown(tag: string, attributes = ''): Promise<AllclearElement> {
  const box = await mount<HTMLElement>(
    `<div><button>Before</button><${tag} ${attributes}></${tag}><button>After</button></div>`,
  );
  const element = box.querySelector<AllclearElement>(tag)!;
  element.snapshot = data();
  await element.updateComplete;
  box.querySelector('button')!.focus();
  return element;
}

const focused = (element: AllclearElement): HTMLElement | null =>
  element.shadowRoot!.activeElement as HTMLElement | null;

/** What has the focus, in words. */
const at = (element: AllclearElement): string => {
  const found = focused(element);
  return (found?.getAttribute('aria-label') ?? found?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** Everything that Tab stops at in an element, in order. */
async function stops(element: AllclearElement): Promise<string[]> {
  const found: string[] = [];
  await sendKeys({ press: 'Tab' });
  while (document.activeElement === element) {
    found.push(at(element));
    await sendKeys({ press: 'Tab' });
  }
  expect(document.activeElement?.textContent, 'no trap').to.equal('After');
  return found;
}

async function tabTo(element: AllclearElement, selector: string): Promise<HTMLElement> {
  const wanted = find(element, selector)!;
  while (focused(element) !== wanted) {
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === element, `Tab reaches ${selector}`).to.equal(true);
  }
  return wanted;
}

describe('by keyboard', () => {
  beforeEach(() => forget(/seen Keyed Ferries/));
  afterEach(clear);

  it('a badge is one link', async () => {
    expect(await stops(await shown('allclear-badge'))).to.deep.equal([
      'All Systems Operational · Quay',
    ]);
  });

  it('groups open and close, and components tell what they are', async () => {
    const element = await shown('allclear-components');
    const toggle = await tabTo(element, '.toggle');
    expect(toggle.ariaExpanded).to.equal('true');
    await sendKeys({ press: ' ' });
    await until(() => toggle.ariaExpanded === 'false');
    expect(focused(element) === toggle).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await until(() => toggle.ariaExpanded === 'true');
    const about = await tabTo(element, '.about');
    expect(at(element)).to.equal('About Quay');
    await sendKeys({ press: 'Enter' });
    await until(() => !!find(element, '[part=description]'));
    expect(about.ariaExpanded).to.equal('true');
  });

  it('a list of bars has one stop a bar, then the table and the explanation', async () => {
    const element = await shown('allclear-components', 'uptime style="inline-size: 700px"');
    const day = { date: '2026-06-10', partialSeconds: 60, majorSeconds: 0 };
    const uptime = { days: [day], origin: 'provider' } as const;
    element.snapshot = data({ uptime: { quay: uptime, fares: uptime } });
    await element.updateComplete;
    const found = await stops(element);
    expect(found.map((words) => words.split(/[,:]/)[0])).to.deep.equal([
      'Harbour',
      'About Quay',
      'Quay',
      'Fares',
      'Day by day',
      'How is this computed?',
    ]);
  });

  it('a banner goes away and comes back, and the focus with it', async () => {
    const element = await shown('allclear-banner', 'snooze="30"');
    expect(await stops(element)).to.deep.equal(['View details', 'Remind me in 30 min', 'Dismiss']);
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, '[part=dismiss]');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.matches('.reopen') ?? false);
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.matches('.alert') ?? false);
    await tabTo(element, '[part=snooze]');
    await sendKeys({ press: ' ' });
    await until(() => focused(element)?.matches('.reopen') ?? false);
  });

  it('the past is turned by quarters', async () => {
    const element = await shown('allclear-history', 'by="quarter"');
    element.snapshot = data({ incidentsSince: '2020-01-01T00:00:00.000Z' });
    await element.updateComplete;
    const before = find(element, '.quarter span')!.textContent;
    await tabTo(element, '[data-step="1"]');
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, '.quarter span')!.textContent !== before);
    expect(at(element)).to.equal('Earlier');
    await tabTo(element, '[data-step="-1"]');
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, '.quarter span')!.textContent === before);
  });

  it('a window is put into the calendar', async () => {
    const element = await shown('allclear-maintenance');
    const from = new Date(Date.now() + 3_600_000).toISOString();
    element.snapshot = data({
      maintenances: [
        {
          id: 'slip',
          title: 'Slip',
          status: 'scheduled',
          impact: 'maintenance',
          componentIds: [],
          updates: [],
          scheduledFor: from,
        },
      ],
    });
    await element.updateComplete;
    await tabTo(element, '.calendar');
    const files: string[] = [];
    // The link is never on the page: it is caught where links are made.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this.download);
    };
    try {
      await sendKeys({ press: 'Enter' });
      await until(() => files.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(files).to.deep.equal(['maintenance.ics']);
  });
});
