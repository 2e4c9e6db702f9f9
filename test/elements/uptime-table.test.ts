import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/components.js';
import '../../src/define/uptime.js';
import type { AllclearComponents } from '../../src/elements/components/components.js';
import type { AllclearUptime } from '../../src/elements/uptime/uptime.js';
import { clear, find, findAll, mount, reads, until } from '../support/elements.js';
import { days, data, bar } from '../support/uptime.js';

describe('days as a table', () => {
  afterEach(clear);

  const rowsOf = (element: Element) =>
    findAll(element, '[part=days] tr').map((row) => row.innerText.trim().replace(/\s+/g, ' '));

  async function open(element: AllclearUptime | AllclearComponents): Promise<void> {
    find(element, '[part=days] summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rowsOf(element).length > 0);
  }

  it('are drawn when it is opened, all of one bar, newest first', async () => {
    const element = await bar();
    expect(reads(element, '[part=days]')).to.equal('Day by day');
    await open(element);
    const rows = rowsOf(element);
    expect(rows.length).to.equal(90);
    expect(rows.slice(0, 2)).to.deep.equal([
      'Jun 10, 2026 No downtime recorded on this day.',
      'Jun 9, 2026 Major outage: 1 hr',
    ]);
    expect(rows.at(-1)).to.match(/^Mar 13, 2026 No data exists for this day\.$/);
    expect(findAll(element, '[part=days] th[scope=row]').length).to.equal(90);
    await sendKeys({ press: 'Enter' });
    await until(() => !rowsOf(element).length);
  });

  it('are those of a list on which there was something, each with its component', async () => {
    const element = await mount<AllclearComponents>(
      '<allclear-components uptime style="inline-size: 700px"></allclear-components>',
    );
    const calm = days().map((day) => ({ ...day, majorSeconds: 0, noData: false }));
    element.snapshot = data({
      uptime: {
        booking: { days: days().map((day) => ({ ...day, noData: false })), origin: 'provider' },
        timetable: {
          days: calm.with(80, { ...calm[80]!, partialSeconds: 60 }),
          origin: 'provider',
        },
      },
    });
    await element.updateComplete;
    await open(element);
    expect(rowsOf(element)).to.deep.equal([
      'Jun 9, 2026 Booking Major outage: 1 hr',
      'Jun 1, 2026 Timetable Partial outage: 1 min',
    ]);
    element.snapshot = data({
      uptime: {
        booking: { days: calm, origin: 'provider' },
        timetable: { days: calm, origin: 'provider' },
      },
    });
    await element.updateComplete;
    expect(find(element, '[part=days]')).to.equal(null);
  });
});
