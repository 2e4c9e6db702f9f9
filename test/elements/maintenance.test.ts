import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/maintenance.js';
import type { AllclearMaintenance } from '../../src/elements/maintenance/maintenance.js';
import type { Maintenance, StatusSnapshot } from '../../src/model/snapshot.js';
import {
  component,
  maintenance,
  NOW,
  snapshot,
  SOURCE,
  update,
  without,
} from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads } from '../support/elements.js';

const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();
const from = (start: number, end: number, rest: Partial<Maintenance> = {}) =>
  maintenance('Dock', { scheduledFor: at(start), scheduledUntil: at(end), ...rest });
const running = { status: 'in_progress' } as const;

describe('allclear-maintenance', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
  });
  afterEach(() => {
    sinon.restore();
    clock.restore();
    clear();
  });

  async function list(
    maintenances: readonly Maintenance[],
    attributes = '',
    of: Partial<StatusSnapshot> = {},
  ) {
    const element = await mount<AllclearMaintenance>(
      `<allclear-maintenance ${attributes}></allclear-maintenance>`,
    );
    element.snapshot = snapshot({ maintenances, ...of });
    await element.updateComplete;
    return element;
  }
  const when = async (one: Maintenance, attributes = '') =>
    reads(await list([one], attributes), '[part=when]');
  const titles = (element: Element) =>
    findAll(element, '[part=title]').map((one) => one.textContent.trim());

  it('says so where there is none', async () => {
    expect(reads(await list([]))).to.equal('No maintenance is scheduled.');
    expect(reads(await list([from(-3, -1, { status: 'completed' })]))).to.equal(
      'No maintenance is scheduled.',
    );
  });

  it('tells those that run before those to come, or those within `lead` hours', async () => {
    const all = [
      from(5, 6, { title: 'Soon' }),
      from(-1, 1, { ...running, title: 'Running' }),
      from(200, 201, { title: 'Later' }),
      from(-9, -8, { title: 'Gone by' }),
    ].map((one) => ({ ...one, id: one.title }));
    expect(titles(await list(all))).to.deep.equal(['Running', 'Gone by', 'Soon', 'Later']);
    expect(titles(await list(all, 'lead="6"'))).to.deep.equal(['Running', 'Soon']);
    expect(titles(await list(all, 'lead="0"'))).to.deep.equal(['Running']);
    for (const odd of ['', 'soon', '-4']) {
      expect(titles(await list(all, `lead="${odd}"`)), odd).to.have.length(4);
    }
  });

  it('says when it begins and ends, and what was not kept to', async () => {
    expect(await when(from(3, 5))).to.equal('Scheduled Jun 10, 16:00 - 18:00 BST starts in 3h');
    expect(await when(from(-0.5, 5))).to.match(/was to start 30m ago$/);
    expect(await when(from(-1, 1.5, running))).to.equal(
      'In progress Jun 10, 12:00 - 14:30 BST ends in 1h 30m',
    );
    expect(await when(from(-1, -0.25, running))).to.match(/was to end 15m ago$/);
    expect(await when(from(-1, 1, { status: 'verifying' }))).to.match(/^Verifying .* ends in 1h$/);
  });

  it('counts on from minute to minute', async () => {
    const element = await list([from(1, 2)]);
    const told = async (minutes: number) => {
      clock.jump(minutes * 60_000);
      await element.updateComplete;
      return reads(element, '[part=when] .quiet');
    };
    expect(await told(1)).to.equal('starts in 59m');
    expect(await told(4)).to.equal('starts in 55m');
  });

  it('tells a range within a day, across days, over a change of clocks, without an end', async () => {
    expect(await when(from(10, 13))).to.include('Jun 10, 23:00 - Jun 11, 02:00 BST');
    const october = {
      scheduledFor: '2026-10-25T00:30:00Z',
      scheduledUntil: '2026-10-25T01:30:00Z',
    };
    expect(await when(maintenance('Dock', october))).to.include('Oct 25, 01:30 BST - 01:30 GMT');
    expect(await when(without(from(3, 5), 'scheduledUntil'))).to.equal(
      'Scheduled Jun 10, 16:00 BST starts in 3h',
    );
  });

  it('tells it in several zones, and for machines', async () => {
    const element = await list([from(3, 5)], 'time-zone="page Asia/Tokyo"');
    expect(reads(element, 'time')).to.equal(
      'Jun 10, 16:00 - 18:00 BST / Jun 11, 00:00 - 02:00 JST',
    );
    expect(find(element, 'time')!.getAttribute('datetime')).to.equal(at(3));
  });

  it('tells what it touches and what was last said of it, and links to it', async () => {
    const one = from(3, 5, {
      componentIds: ['gate', 'radar', 'bar'],
      url: `${SOURCE}incidents/dock`,
      updates: [update(at(-1), { body: 'Newest.' }), update(at(-2), { body: 'Older.' })],
    });
    const components = ['Gate', 'Radar', 'Bar'].map((name) => component(name));
    const element = await list([one], '', { components });
    expect(reads(element)).to.include('Gate and Radar and 1 more component');
    expect(reads(element, '.body')).to.equal('Newest.');
    expect(find<HTMLAnchorElement>(element, '[part=title] a')!.href).to.equal(one.url);
    const elsewhere = await list([one], 'components="timetable"', {
      components: [...components, component('Timetable')],
    });
    expect(reads(elsewhere)).to.equal('No maintenance is scheduled.');
  });

  it('makes a calendar file in the browser, and asks nobody for it', async () => {
    const saved: { blob: Blob; name: string }[] = [];
    const asked = sinon.spy(globalThis, 'fetch');
    const sent = sinon.spy(XMLHttpRequest.prototype, 'open');
    let blob: Blob | undefined;
    const made = URL.createObjectURL.bind(URL);
    sinon.stub(URL, 'createObjectURL').callsFake((object) => made((blob = object as Blob)));
    const freed = sinon.spy(URL, 'revokeObjectURL');
    sinon.stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
      saved.push({ blob: blob!, name: this.download });
      expect(this.href).to.match(/^blob:/);
    });
    const one = from(3, 5, { updates: [update(at(-1), { body: 'No boats, sorry.' })] });
    const element = await list([from(1, 2, { id: 'other', title: 'Other' }), one]);
    const buttons = findAll(element, 'button');
    expect(buttons.map((button) => button.textContent.trim())).to.deep.equal(
      Array(2).fill('Add to calendar'),
    );
    buttons[1]!.click();
    expect(saved).to.have.length(1);
    expect([saved[0]!.name, saved[0]!.blob.type]).to.deep.equal([
      'maintenance.ics',
      'text/calendar',
    ]);
    clock.restore();
    const text = (await saved[0]!.blob.text()).replaceAll('\r\n ', '');
    expect(text).to.match(/^BEGIN:VCALENDAR\r\n/);
    expect(text).to.include('\r\nDTSTART:20260610T150000Z\r\nDTEND:20260610T170000Z\r\n');
    expect(text).to.include('\r\nSUMMARY:Dock\r\nDESCRIPTION:No boats\\, sorry.\r\n');
    expect([asked.callCount, sent.callCount]).to.deep.equal([0, 0]);
    expect(freed.callCount).to.be.at.most(1);
  });

  it('has one to offer only before the beginning, and where that is known', async () => {
    expect(find(await list([from(-1, 1, running)]), 'button')).to.equal(null);
    expect(find(await list([without(from(1, 2), 'scheduledFor')]), 'button')).to.equal(null);
  });

  it('makes do with dates that are missing, wrong or in disorder', async () => {
    expect(await when(without(from(1, 2), 'scheduledFor'))).to.equal('Scheduled');
    expect(await when(from(1, 2, { scheduledFor: 'soon', scheduledUntil: 'late' }))).to.equal(
      'Scheduled',
    );
    expect(await when(from(5, 3))).to.equal('Scheduled Jun 10, 18:00 BST starts in 5h');
    expect(await when(from(-1, -2, running))).to.equal('In progress Jun 10, 12:00 BST');
  });

  it('fits 320 pixels with long words', async () => {
    const long = from(1, 2, {
      title: 'x'.repeat(500),
      updates: [update(at(0), { body: 'y'.repeat(20_000) })],
    });
    const element = await list([long]);
    element.style.inlineSize = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
