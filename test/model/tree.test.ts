import { expect } from 'chai';
import { select } from '../../src/model/relevance.js';
import type { Component } from '../../src/model/snapshot.js';
import { firstRows, rows } from '../../src/model/tree.js';
import { component, group, snapshot } from '../fixtures/snapshots.js';

const hidden = { hiddenWhileOperational: true };
const drawn = (components: Component[], list?: string) => {
  const page = snapshot({ components });
  return rows(page, select(page, list)).map(
    ({ component: { name }, status, children }) =>
      `${name} ${status}${children.length ? `: ${children.map((one) => one.name).join()}` : ''}`,
  );
};

describe('the rows of a component list', () => {
  it('components stand under their groups, in the order of the page', () => {
    expect(
      drawn([
        component('Gate'),
        group('Sales'),
        component('Booking', 'degraded_performance', { groupId: 'sales' }),
        component('E-mail'),
        component('Payments', 'operational', { groupId: 'sales' }),
      ]),
    ).to.deep.equal([
      'Gate operational',
      'Sales degraded_performance: Booking,Payments',
      'E-mail operational',
    ]);
  });

  it('repeated names are rows of their own', () => {
    expect(
      drawn([
        group('Sales'),
        component('Api 1', 'operational', { groupId: 'sales', name: 'API' }),
        group('Harbour'),
        component('Api 2', 'major_outage', { groupId: 'harbour', name: 'API' }),
        component('Api 3', 'unknown', { name: 'API' }),
      ]),
    ).to.deep.equal(['Sales operational: API', 'Harbour major_outage: API', 'API unknown']);
  });

  it('what is hidden while it works shows once it does not', () => {
    const of = (status: 'operational' | 'unknown') => [
      group('Sales'),
      component('Booking', 'operational', { groupId: 'sales' }),
      component('Fax', status, { groupId: 'sales', ...hidden }),
      component('Telex', status, hidden),
    ];
    expect(drawn(of('operational'))).to.deep.equal(['Sales operational: Booking']);
    expect(drawn(of('unknown'))).to.deep.equal(['Sales unknown: Booking,Fax', 'Telex unknown']);
  });

  it('a group left empty is no row', () => {
    expect(
      drawn([group('Sales'), component('Fax', 'operational', { groupId: 'sales', ...hidden })]),
    ).to.deep.equal([]);
  });

  it('a selection shows the group of what it holds, and how that is doing', () => {
    const components = [
      group('Sales'),
      component('Booking', 'operational', { groupId: 'sales' }),
      component('Payments', 'major_outage', { groupId: 'sales' }),
      component('E-mail'),
    ];
    expect(drawn(components, 'Booking')).to.deep.equal(['Sales operational: Booking']);
    expect(drawn(components, 'e-mail')).to.deep.equal(['E-mail operational']);
  });
});

describe('the row of a group that is worse than what is listed of it', () => {
  it('stands, be it empty, and says how it is', () => {
    const down = group('Sales', 'major_outage');
    const booking = component('Booking', 'operational', { groupId: 'sales' });
    for (const components of [[down], [down, booking]]) {
      const page = snapshot({ components });
      const [row, more] = rows(page, select(page));
      expect([row!.status, row!.children.length, more]).to.deep.equal([
        'major_outage',
        components.length - 1,
        undefined,
      ]);
    }
  });
});

describe('the first lines of a tree', () => {
  const page = snapshot({
    components: [
      group('Sales'),
      ...['A', 'B', 'C'].map((name) => component(name, 'operational', { groupId: 'sales' })),
      component('D'),
      component('E'),
    ],
  });
  const tree = rows(page, select(page));
  const lines = (limit: number, open: boolean) => {
    const { rows: first, rest } = firstRows(tree, () => open, limit);
    const shown = first.flatMap(({ component: { name }, children }) =>
      open ? [name, ...children.map((one) => one.name)] : [name],
    );
    return `${shown.join()} +${rest}`;
  };

  it('are all of them where there is room', () => {
    expect(lines(6, true)).equal('Sales,A,B,C,D,E +0');
    expect(lines(3, false)).equal('Sales,D,E +0');
  });

  it('end at the limit, within a group too, and say how many are left', () => {
    expect(lines(5, true)).equal('Sales,A,B,C,D +1');
    expect(lines(3, true)).equal('Sales,A,B +3');
    expect(lines(1, true)).equal('Sales +5');
    expect(lines(2, false)).equal('Sales,D +1');
  });
});
