import { ID } from './company.mjs';
import { down, inMaintenance, partly, slow, well } from './set.mjs';
import { minutesOf } from './story.mjs';

/**
 * The day that the demo plays. The texts name no clock time: the day is told relative to the
 * reader's own now, so "at twenty to seven" would be wrong for nearly everybody.
 */

/** The parts of the day, as [from, phase]; a phase lasts until the next one begins. */
const PARTS = [
  ['00:00', 'all-well'],
  ['05:30', 'maintenance'],
  ['06:50', 'all-well'],
  ['15:05', 'notice'],
  ['15:55', 'all-well'],
  ['18:10', 'slowness'],
  ['18:40', 'partial-outage'],
  ['19:15', 'monitoring'],
  ['19:45', 'recurrence'],
  ['20:28', 'monitoring'],
  ['20:50', 'resolved'],
];

/** Where a button for each phase leads, in the order of the day. */
export const PHASES = [
  { id: 'maintenance', label: 'Maintenance', time: '05:30' },
  { id: 'all-well', label: 'All well', time: '10:00' },
  { id: 'notice', label: 'Notice', time: '15:05' },
  { id: 'slowness', label: 'Slowness', time: '18:10' },
  { id: 'partial-outage', label: 'Partial outage', time: '18:40' },
  { id: 'monitoring', label: 'Monitoring', time: '19:15' },
  { id: 'recurrence', label: 'Recurrence', time: '19:45' },
  { id: 'resolved', label: 'Resolved', time: '20:50' },
].map((phase) => ({ ...phase, minute: minutesOf(phase.time) }));

/** The phase that a minute of the day belongs to. */
export const phaseAt = (minute) => PARTS.findLast(([from]) => minutesOf(from) <= minute)[1];

const evening = {
  key: 'day/evening',
  name: 'Seat maps and checkout are slow',
  started: '18:07',
  updates: [
    {
      at: '18:10',
      status: 'investigating',
      body: 'Seat maps take up to twenty seconds to open, and checkout is slow for many customers. Orders that reach the confirmation page are safe. We are looking for the cause and will write again within twenty minutes.',
      set: slow(ID.seatMaps, ID.checkout),
    },
    {
      at: '18:26',
      status: 'investigating',
      body: 'Still slow. The wait comes from the service that holds seats while a customer pays. Seats that are held stay held. Sales at the counter, ticket printing and scanning are not affected.',
    },
    {
      at: '18:40',
      status: 'identified',
      name: 'Some orders and card payments fail',
      body: 'About one card payment in three now fails, online and at the counter. The database that holds seats has run out of connections, and payments give up while they wait for it. Nobody is charged for an order that fails: an amount shown as pending is released by the bank.\n\nAt the box office, please take cash where you can, or hold the seats and take the payment later from Sales desk, Held orders. Scanning works as usual, so nobody needs to wait at the door.',
      set: {
        ...partly(ID.checkout, ID.onlineCards, ID.deskCards),
        ...slow(ID.salesDesk, ID.legacySeatMaps),
      },
    },
    {
      at: '18:58',
      status: 'identified',
      body: 'We have given the database more room and are moving theatres over one by one. Seat maps open quickly again. Roughly one payment in ten still fails; a second attempt usually works.',
      set: well(ID.seatMaps, ID.legacySeatMaps),
    },
    {
      at: '19:15',
      status: 'monitoring',
      body: 'All theatres have been moved, and payments go through online and at the counter. Checkout is a little slower than usual while waiting orders are worked through. We are watching it closely.',
      set: { ...slow(ID.checkout), ...well(ID.onlineCards, ID.deskCards, ID.salesDesk) },
    },
    {
      at: '19:45',
      status: 'identified',
      name: 'Checkout is unavailable, and card payments fail',
      body: 'The fault is back, and stronger: online orders cannot be completed at the moment, and about half of the card payments at the counter fail. We are sorry; we called this mended too soon. The box office can still hold seats and sell for cash.',
      set: {
        ...down(ID.checkout),
        ...partly(ID.onlineCards, ID.deskCards),
        ...slow(ID.seatMaps, ID.salesDesk),
      },
    },
    {
      at: '20:06',
      status: 'identified',
      name: 'Some orders and card payments fail',
      body: 'We have found what fills the database: a report that reads every seat of every performance, started anew each time it ran out of time. It is switched off. Orders are going through again for most customers.',
      set: { ...partly(ID.checkout), ...well(ID.seatMaps) },
    },
    {
      at: '20:28',
      status: 'monitoring',
      body: 'Orders and card payments work everywhere. Checkout is catching up, and the report stays off. We will watch for another twenty minutes before we call this over.',
      set: { ...slow(ID.checkout), ...well(ID.onlineCards, ID.deskCards, ID.salesDesk) },
    },
    {
      at: '20:50',
      status: 'resolved',
      body: 'Everything has worked normally since our last message. Orders that were in doubt are listed under Held orders in the sales desk, each with what became of the payment. The report will return once it reads from a copy. We are sorry for the trouble at the busiest time of your day, and will publish what we have learnt within five working days.',
      set: well(ID.checkout),
    },
  ],
};

const notice = {
  key: 'day/notice',
  name: 'Ticket e-mails arrive a few minutes late',
  impact: 'none',
  affects: [ID.emailTickets],
  updates: [
    {
      at: '15:05',
      status: 'identified',
      body: 'Order confirmations and tickets arrive five to ten minutes late, because a large mailing is ahead of them in the queue. None is lost, and every ticket can be opened in the customer account at once.',
    },
    {
      at: '15:31',
      status: 'monitoring',
      body: 'Tickets now go ahead of mailings. The queue is down to about two minutes.',
    },
    { at: '15:55', status: 'resolved', body: 'Tickets arrive within seconds again.' },
  ],
};

/** @type {import('./story.mjs').Story[]} */
export const INCIDENTS = [evening, notice];

/** @type {import('./story.mjs').Story[]} */
export const MAINTENANCES = [
  {
    key: 'day/printing',
    name: 'Ticket printing: new printer software',
    affects: [ID.ticketPrinting],
    window: { from: '05:30', until: '07:00' },
    updates: [
      {
        at: '14:00-3',
        status: 'scheduled',
        body: 'We are installing new printer software before the box offices open. Tickets cannot be printed at the counter during this time; e-mail tickets and scanning are not affected. There is nothing you need to do.',
      },
      {
        at: '04:30',
        status: 'scheduled',
        body: 'This maintenance begins in one hour, as planned.',
      },
      {
        at: '05:30',
        status: 'in_progress',
        body: 'We have begun. Ticket printing is off until we write again.',
        set: inMaintenance(ID.ticketPrinting),
      },
      {
        at: '06:25',
        status: 'verifying',
        body: 'The new software is in place. We are printing test tickets on each kind of printer.',
      },
      {
        at: '06:50',
        status: 'completed',
        body: 'Ticket printing is back, ten minutes early.',
        set: well(ID.ticketPrinting),
      },
    ],
  },
  {
    key: 'day/reports',
    name: 'Reports move to their own database',
    affects: [ID.reports],
    window: { from: '06:00+1', until: '07:30+1' },
    updates: [
      {
        at: '11:00-2',
        status: 'scheduled',
        body: 'Reports move to a database of their own, so that a long report can never slow down sales. They are unavailable while we move them; overnight reports are sent afterwards. Sales and scanning continue as usual.',
      },
    ],
  },
];
