import { expect } from 'chai';
import '../../src/define/components.js';
import type { AllclearComponents } from '../../src/elements/components/components.js';
import type { Component } from '../../src/model/snapshot.js';
import { component, group, snapshot } from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads } from '../support/elements.js';
import { within } from '../support/engine.js';

async function list(components: readonly Component[], attributes = '') {
  const element = await mount<AllclearComponents>(
    `<allclear-components ${attributes}></allclear-components>`,
  );
  await show(element, components);
  return element;
}

async function show(element: AllclearComponents, components: readonly Component[]) {
  element.snapshot = snapshot({ components });
  await element.updateComplete;
}

const names = (element: Element) =>
  findAll(element, '[part=name]').map((name) => name.textContent.trim());

const fleet = (engines: Component['status'] = 'operational') => [
  component('Timetable', 'operational', { description: 'When boats leave.' }),
  group('Boats'),
  component('Engines', engines, { groupId: 'boats' }),
  component('Ramps', 'operational', { groupId: 'boats' }),
  group('Piers'),
  component('Ramps at the pier', 'operational', { groupId: 'piers' }),
];

describe('allclear-components', () => {
  afterEach(clear);

  it('lists components in the order of the page, each with its status in words', async () => {
    const element = await list(fleet());
    expect(names(element)).to.deep.equal(['Timetable', 'Boats', 'Piers']);
    expect(reads(element, '[part=row] [part=status]')).to.equal('Operational');
  });

  it('opens groups in trouble, shows them as bad as their worst child', async () => {
    const element = await list(fleet('major_outage'));
    expect(names(element)).to.deep.equal(['Timetable', 'Boats', 'Engines', 'Ramps', 'Piers']);
    expect(reads(element, '[part=group] [part=status]')).to.equal('Major outage');
  });

  it('lets the visitor open and close groups, and remembers it', async () => {
    const element = await list(fleet());
    const button = find(element, '[part=group] button')!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(names(element)).to.include('Ramps');
    await show(element, fleet('partial_outage'));
    button.click();
    await element.updateComplete;
    await show(element, fleet('major_outage'));
    expect(names(element)).to.deep.equal(['Timetable', 'Boats', 'Piers']);
  });

  it('keeps descriptions behind a real button', async () => {
    const element = await list(fleet());
    const button = find(element, '.about')!;
    expect(button.getAttribute('aria-label')).to.equal('About Timetable');
    expect(find(element, '[part=description]')).to.equal(null);
    button.click();
    await element.updateComplete;
    expect(reads(element, '[part=description]')).to.equal('When boats leave.');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('leaves out what is to be shown only in trouble, and groups that are left empty', async () => {
    const quiet = { hiddenWhileOperational: true };
    const rows = [
      group('Old'),
      component('Fax', 'operational', { ...quiet, groupId: 'old' }),
      component('Phone'),
    ];
    const element = await list(rows);
    expect(names(element)).to.deep.equal(['Phone']);
    await show(element, [
      rows[0]!,
      component('Fax', 'partial_outage', { ...quiet, groupId: 'old' }),
      rows[2]!,
    ]);
    expect(names(element)).to.deep.equal(['Old', 'Fax', 'Phone']);
  });

  it('says so where nothing fits, where nothing is, and where a word is not known', async () => {
    const some = await list(fleet(), 'components="Ramps, Bar"');
    expect(names(some)).to.include('No component matches “Bar”');
    const none = await list([]);
    expect(reads(none)).to.equal('No components to show.');
    const odd = await list([component('A', 'unknown')]);
    expect(reads(odd, '[part=status]')).to.equal('Unknown');
  });

  it('stays quick and light with a thousand rows, and shows the rest on demand', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => component(`Boat ${index}`));
    const element = await list([]);
    const start = performance.now();
    await show(element, many);
    expect(findAll(element, '[part=row]').length).to.equal(500);
    expect(findAll(element, '*').length).to.be.below(500 * 6);
    expect(performance.now() - start).to.be.below(within(1000));
    const more = find(element, '.more')!;
    expect(more.textContent.trim()).to.equal('Show 500 more');
    more.click();
    await element.updateComplete;
    expect(findAll(element, '[part=row]').length).to.equal(1000);
  });

  it('counts the rows of open groups when it cuts', async () => {
    const rows = [group('Boats', 'major_outage')].concat(
      Array.from({ length: 600 }, (_, index) =>
        component(`Boat ${index}`, 'major_outage', { groupId: 'boats' }),
      ),
      component('Last'),
    );
    const element = await list(rows);
    expect(findAll(element, '[part=row]').length).to.equal(499);
    expect(find(element, '.more')!.textContent.trim()).to.equal('Show 102 more');
  });

  it('fits 320 pixels with a word of 500 letters', async () => {
    const element = await list([
      component('y'.repeat(500)),
      component('Short', 'degraded_performance'),
    ]);
    element.style.inlineSize = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
