import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { affectedIds, select, touches } from '../../src/model/relevance.js';
import { component, group, incident, snapshot, turned, update } from '../fixtures/snapshots.js';

const page = snapshot({
  components: [
    group('Sales'),
    component('Booking', 'operational', { groupId: 'sales' }),
    component('Payments', 'major_outage', { groupId: 'sales' }),
    group('Harbour'),
    component('Harbour booking', 'operational', { groupId: 'harbour', name: 'Booking' }),
    component('Gate (A+B)', 'operational', { groupId: 'harbour' }),
    component('E-mail'),
  ],
});
const chosen = (list?: string) => select(page, list).components.map(({ id }) => id);

describe('choosing components', () => {
  it('nothing asked for is the whole page, without its groups', () => {
    for (const list of [undefined, '', ' , ,']) {
      const { filtered, missing } = select(page, list);
      expect(filtered).equal(false);
      expect(missing).to.deep.equal([]);
      expect(chosen(list)).to.deep.equal([
        'booking',
        'payments',
        'harbour-booking',
        'gate-(a+b)',
        'e-mail',
      ]);
    }
  });

  it('by id or by name, whatever the case, in the order of the page', () => {
    expect(chosen('E-MAIL, payments')).to.deep.equal(['payments', 'e-mail']);
    expect(chosen('harbour-booking')).to.deep.equal(['harbour-booking']);
    expect(chosen(' e-mail ,e-mail')).to.deep.equal(['e-mail']);
  });

  it('a name that stands in two groups means both; "Group - Name" tells them apart', () => {
    expect(chosen('Booking')).to.deep.equal(['booking', 'harbour-booking']);
    expect(chosen('Harbour - Booking')).to.deep.equal(['harbour-booking']);
    expect(chosen('sales - booking')).to.deep.equal(['booking']);
  });

  it('a group stands for all that is in it', () => {
    expect(chosen('sales')).to.deep.equal(['booking', 'payments']);
    expect(chosen('Harbour')).to.deep.equal(['harbour-booking', 'gate-(a+b)']);
  });

  it('a group stands for what is in the groups that are in it, too', () => {
    const nested = snapshot({
      components: [
        group('Port'),
        { ...group('Pier'), groupId: 'port' },
        component('Crane', 'major_outage', { groupId: 'pier' }),
        component('Lamp', 'operational', { groupId: 'port' }),
        { ...group('Ring'), groupId: 'ring' },
        component('Bell', 'operational', { groupId: 'ring' }),
      ],
    });
    expect(claim(nested, select(nested, 'Port')).status).equal('major_outage');
    expect(select(nested, 'Port').components.map(({ id }) => id)).deep.equal(['crane', 'lamp']);
    expect(select(nested, 'Ring').components.map(({ id }) => id)).deep.equal(['bell']);
  });

  it('* stands for anything, and every other sign for itself', () => {
    expect(chosen('*')).to.have.length(5);
    expect(chosen('pay*')).to.deep.equal(['payments']);
    expect(chosen('*MAIL')).to.deep.equal(['e-mail']);
    expect(chosen('Sales - *')).to.deep.equal(['booking', 'payments']);
    expect(chosen('gate (a+b)')).to.deep.equal(['gate-(a+b)']);
    expect(chosen('g.te (a+b)')).to.deep.equal([]);
    expect(chosen('book')).to.deep.equal([]);
    for (const odd of ['[', '(', '\\', '+', '?', '^$', '{1}']) {
      expect(select(page, odd).missing, odd).to.deep.equal([odd]);
    }
  });

  it('says what it did not find', () => {
    const { components, missing, filtered } = select(page, 'Telex, e-mail, Fax*');
    expect(components.map(({ id }) => id)).to.deep.equal(['e-mail']);
    expect(missing).to.deep.equal(['Telex', 'Fax*']);
    expect(filtered).equal(true);
  });
});

describe('the regions that matter', () => {
  const world = snapshot({
    components: [
      component('Ferry', 'operational', { regions: ['eu-west', 'EU North'] }),
      component('Train', 'major_outage', { regions: ['us-east'] }),
      component('Accounts'),
    ],
  });
  const ids = (regions: string, list = '') =>
    select(world, list, regions).components.map(({ id }) => id);

  it('are named like components, and one that names none matters in all', () => {
    expect(ids('eu north')).to.deep.equal(['ferry', 'accounts']);
    expect(ids('EU*, us-east')).to.deep.equal(['ferry', 'train', 'accounts']);
    expect(ids('')).to.deep.equal(['ferry', 'train', 'accounts']);
  });

  it('narrow down the components that are asked for', () => {
    expect(ids('eu*', 'Ferry, Train')).to.deep.equal(['ferry']);
    expect(ids('eu*', 'Train')).to.deep.equal([]);
  });

  it('of one that the page does not know, nothing is known', () => {
    const selection = select(world, '', 'Mars');
    expect(selection.missing).to.deep.equal(['Mars']);
    expect(claim(world, selection).status).equal('unknown');
    expect(select(page, '', 'EU').missing, 'a page without regions').to.deep.equal(['EU']);
  });

  it('a selection that regions leave empty is not well', () => {
    expect(claim(world, select(world, 'Train', 'eu*')).status).equal('unknown');
  });
});

describe('what an incident touches', () => {
  const named = incident('Fog', {
    componentIds: ['payments'],
    updates: [
      update('2026-06-10T11:00:00.000Z', {
        affected: [turned('E-mail', 'partial_outage'), { name: 'No components were affected.' }],
      }),
    ],
  });

  it('is what it lists and what its updates name', () => {
    expect([...affectedIds(named)].sort()).to.deep.equal(['e-mail', 'payments']);
  });

  it('everything touches the whole page', () => {
    expect(touches(named, select(page))).equal(true);
    expect(touches(incident('Fog'), select(page))).equal(true);
  });

  it('only what it names touches a selection', () => {
    expect(touches(named, select(page, 'payments'))).equal(true);
    expect(touches(named, select(page, 'e-mail'))).equal(true);
    expect(touches(named, select(page, 'booking'))).equal(false);
  });

  it('one that names a group touches what is in it, and a name alone is enough', () => {
    const grouped = snapshot({
      components: [group('Sales'), component('Till', 'operational', { groupId: 'sales' })],
    });
    const till = select(grouped, 'Till');
    expect(touches(incident('Fog', { componentIds: ['sales'] }), till)).to.equal(true);
    const byName = incident('Fog', {
      componentIds: ['elsewhere'],
      updates: [update('2026-06-10T11:00:00.000Z', { affected: [{ name: 'Till' }] })],
    });
    expect(touches(byName, till)).to.equal(true);
  });

  it('one that names nothing touches a selection that is in trouble', () => {
    expect(touches(incident('Fog'), select(page, 'payments'))).equal(true);
    expect(touches(incident('Fog'), select(page, 'booking'))).equal(false);
  });
});
