import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearWhen } from '../../src/elements/when/when.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import type { ComponentStatus } from '../../src/model/status.js';
import { component, incident, maintenance, snapshot } from '../fixtures/snapshots.js';
import { clear, mount } from '../support/elements.js';

afterEach(clear);

const CONTENT = `<form id="down"><input id="number" /><button>Save</button></form>
  <p slot="else" id="up"><a id="pay" href="#pay">Pay by card</a></p>`;

async function when(attributes = '', data?: Partial<StatusSnapshot>) {
  const element = await mount<AllclearWhen>(
    `<allclear-when ${attributes}>${CONTENT}</allclear-when>`,
  );
  if (data) await show(element, data);
  return element;
}
async function show(element: AllclearWhen, data: Partial<StatusSnapshot>) {
  element.snapshot = snapshot(data);
  await element.updateComplete;
}
const at = (status: ComponentStatus): Partial<StatusSnapshot> => ({ status });
const seen = (element: AllclearWhen) =>
  ['down', 'up'].filter((id) => element.querySelector<HTMLElement>(`#${id}`)!.checkVisibility());

describe('allclear-when', () => {
  it('shows its content in trouble, and the other while there is none or nothing is known', async () => {
    const element = await when();
    expect(seen(element), 'loading').to.deep.equal(['up']);
    for (const [status, shown] of [
      ['operational', 'up'],
      ['under_maintenance', 'up'],
      ['unknown', 'up'],
      ['degraded_performance', 'down'],
      ['partial_outage', 'down'],
      ['major_outage', 'down'],
    ] as const) {
      await show(element, at(status));
      expect(seen(element), status).to.deep.equal([shown]);
    }
  });

  it('at-least asks for more, or for less', async () => {
    const shownAt = async (least: string, status: ComponentStatus) =>
      seen(await when(`at-least="${least}"`, at(status)))[0] === 'down';
    expect(await shownAt('major_outage', 'partial_outage')).to.equal(false);
    expect(await shownAt('major_outage', 'major_outage')).to.equal(true);
    expect(await shownAt('under_maintenance', 'under_maintenance')).to.equal(true);
    expect(await shownAt('under_maintenance', 'unknown'), 'not known is no maintenance').to.equal(
      false,
    );
    expect(await shownAt('unknown', 'unknown')).to.equal(true);
    expect(await shownAt('unknown', 'major_outage')).to.equal(true);
    expect(await shownAt('unknown', 'operational')).to.equal(false);
    expect(await shownAt('nonsense', 'degraded_performance'), 'the default').to.equal(true);
  });

  it('looks only at the components that matter', async () => {
    const data = {
      components: [component('Cards', 'major_outage'), component('Scanning')],
    };
    expect(seen(await when('components="Cards"', data))).to.deep.equal(['down']);
    expect(seen(await when('components="Scanning"', data))).to.deep.equal(['up']);
  });

  it('asks how far the status can be relied on', async () => {
    expect(seen(await when('freshness="loading"'))).to.deep.equal(['down']);
    expect(seen(await when('freshness="fresh"', at('operational')))).to.deep.equal(['down']);
    expect(seen(await when('freshness="stale offline unknown"', at('operational')))).to.deep.equal([
      'up',
    ]);
    const lost = await when('freshness="offline, unknown" src="javascript:0"');
    expect(seen(lost)).to.deep.equal(['down']);
    expect(
      seen(await when('freshness="fresh" at-least="major_outage"', at('operational'))),
    ).to.deep.equal(['up']);
  });

  it('asks for incidents, or for maintenance that is running', async () => {
    const upkeep = { maintenances: [maintenance('Dock', { status: 'in_progress' })] };
    const trouble = { incidents: [incident('Fog')] };
    expect(seen(await when('kinds="maintenance"', upkeep))).to.deep.equal(['down']);
    expect(seen(await when('kinds="maintenance"', trouble))).to.deep.equal(['up']);
    expect(seen(await when('kinds="incident"', trouble))).to.deep.equal(['down']);
    expect(seen(await when('kinds="incident"', upkeep))).to.deep.equal(['up']);
    expect(seen(await when('kinds="incident" at-least="major_outage"', trouble))).to.deep.equal([
      'up',
    ]);
  });

  it('what is hidden is inert, and keeps what was typed', async () => {
    const element = await when('', at('major_outage'));
    const input = element.querySelector('input')!;
    input.value = '4471';
    await show(element, at('operational'));
    expect(input.closest('form')!.checkVisibility()).to.equal(false);
    const slots = [...element.shadowRoot!.querySelectorAll('slot')];
    expect(slots.map((slot) => slot.parentElement!.inert)).to.deep.equal([true, false]);
    await show(element, at('major_outage'));
    expect(element.querySelector('input') === input).to.equal(true);
    expect(input.value).to.equal('4471');
    expect(slots.map((slot) => slot.parentElement!.inert)).to.deep.equal([false, true]);
  });

  it('never loses the focus to nowhere, and gives it back', async () => {
    const element = await when('', at('major_outage'));
    const input = element.querySelector('input')!;
    input.focus();
    await show(element, at('operational'));
    expect(document.activeElement === element).to.equal(true);
    await show(element, at('operational'));
    expect(document.activeElement === element).to.equal(true);
    await show(element, at('major_outage'));
    expect(document.activeElement === input).to.equal(true);
    const elsewhere = document.createElement('button');
    element.after(elsewhere);
    elsewhere.focus();
    await show(element, at('operational'));
    await show(element, at('major_outage'));
    expect(document.activeElement === elsewhere, 'and takes it from nobody').to.equal(true);
  });

  it('does not flicker between polls, nor touch its content', async () => {
    const element = await when('', at('major_outage'));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element, { subtree: true, childList: true, attributes: true });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    for (let poll = 0; poll < 5; poll++) await show(element, at('major_outage'));
    await Promise.resolve();
    observer.disconnect();
    expect(changes).to.deep.equal([]);
  });

  it('one of several sources is enough', async () => {
    const element = await when();
    element.snapshot = [snapshot(at('operational')), snapshot(at('partial_outage'))];
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['down']);
  });
});
