import { ID } from './company.mjs';
import { down, partly, slow, well } from './set.mjs';

/** The last six weeks. @type {(import('./story.mjs').Story & { daysAgo: number })[]} */
export const RECENT = [
  {
    key: 'past/handhelds-behind',
    daysAgo: 3,
    name: 'Handhelds receive late sales slowly',
    updates: [
      {
        at: '19:02',
        status: 'investigating',
        body: 'Tickets sold in the last few minutes reach the handhelds with a delay of about four minutes. Earlier tickets scan normally.',
        set: slow(ID.handheldSync),
      },
      {
        at: '19:31',
        status: 'resolved',
        body: 'Handhelds are up to date again. One of two relays had stopped, and the other carried everything.',
        set: well(ID.handheldSync),
      },
    ],
  },
  {
    key: 'past/vouchers-refused',
    daysAgo: 5,
    name: 'Gift vouchers are refused at checkout',
    started: '11:14',
    updates: [
      {
        at: '11:20',
        status: 'identified',
        body: 'Vouchers bought before this morning are refused with "unknown code". They are still valid. A change that we made today is the cause, and we are taking it back.',
        set: partly(ID.giftVouchers),
      },
      {
        at: '11:48',
        status: 'monitoring',
        body: 'The change has been taken back and vouchers are accepted.',
        set: slow(ID.giftVouchers),
      },
      {
        at: '12:05',
        status: 'resolved',
        body: 'All vouchers work. No balance was lost.',
        set: well(ID.giftVouchers),
      },
    ],
  },
  {
    key: 'past/telephone',
    daysAgo: 8,
    name: 'Our support line cannot be reached by telephone',
    impact: 'none',
    updates: [
      {
        at: '14:00',
        status: 'identified',
        body: 'Our telephone provider has a fault. Please write to us or use the chat; Brindle Tickets itself works normally.',
      },
      { at: '15:10', status: 'resolved', body: 'You can reach us by telephone again.' },
    ],
  },
  {
    key: 'past/overnight-reports',
    daysAgo: 11,
    name: 'Overnight reports are not being produced',
    updates: [
      {
        at: '23:20',
        status: 'investigating',
        body: 'Reports for the day that has just ended fail to start. Reports on screen work.',
        set: partly(ID.reports),
      },
      {
        at: '23:55',
        status: 'identified',
        body: 'A disk had filled up. We are making room and will run the missing reports in order.',
      },
      {
        at: '00:50+1',
        status: 'resolved',
        body: 'All overnight reports have been sent. Figures are complete.',
        set: well(ID.reports),
      },
    ],
  },
  {
    key: 'past/one-bank',
    daysAgo: 14,
    name: 'Cards of one bank are declined',
    updates: [
      {
        at: '17:40',
        status: 'identified',
        body: 'One large bank declines many of its own customers\u2019 cards. Other cards are accepted. The bank is aware of it.',
        set: slow(ID.onlineCards, ID.deskCards),
      },
      {
        at: '18:25',
        status: 'resolved',
        body: 'The bank has put it right, and its cards are accepted again.',
        set: well(ID.onlineCards, ID.deskCards),
      },
    ],
  },
  {
    key: 'past/on-sale',
    daysAgo: 18,
    name: 'Checkout unavailable during a large on-sale',
    started: '10:01',
    updates: [
      {
        at: '10:06',
        status: 'investigating',
        body: 'Nobody can complete an order online. The waiting room is holding customers in their place while we look into it.',
        set: { ...down(ID.checkout), ...slow(ID.seatMaps) },
      },
      {
        at: '10:24',
        status: 'identified',
        body: 'The waiting room let in far more customers than we had set. We have lowered the number by hand, and the first orders are going through.',
        set: partly(ID.checkout),
      },
      {
        at: '10:49',
        status: 'monitoring',
        body: 'Orders go through at a steady pace. Customers in the waiting room have kept their place.',
        set: { ...slow(ID.checkout), ...well(ID.seatMaps) },
      },
      {
        at: '11:30',
        status: 'resolved',
        body: 'The queue has been served and everything works normally.',
        set: well(ID.checkout),
      },
      {
        at: '16:00+3',
        status: 'postmortem',
        body: `## What happened

A popular run went on sale at ten o\u2019clock. Within a minute checkout stopped answering, and it stayed unavailable for **18 minutes**; for another 25 minutes some orders failed.

## Why

The waiting room admits as many customers each second as the setting \`admit_per_second\` says. The day before, we had moved that setting to a new file, and two of four servers still read the old one. Together they admitted about *six times* the intended number.

1. Checkout ran out of workers.
2. Health checks timed out, and the load balancer took servers out of service.
3. Those that were left had even more to do.

## What we have changed

- All servers read the setting from one place, and refuse to start without it.
- The waiting room now measures how long an order takes, and slows down by itself.
- We rehearse an on-sale at full size **before** each large one.

No seat was sold twice, and no customer lost a place in the queue. We are sorry: a busy morning is exactly what you trust us with.`,
      },
    ],
  },
  {
    key: 'past/false-duplicates',
    daysAgo: 22,
    name: 'Scanners report valid tickets as already used',
    updates: [
      {
        at: '18:50',
        status: 'identified',
        body: 'Some tickets are shown as used at their first scan. Please let guests in if the name matches; we are correcting the door lists now.',
        set: partly(ID.scanning),
      },
      {
        at: '19:12',
        status: 'resolved',
        body: 'Door lists are correct again. Only tickets that had been exchanged today were affected.',
        set: well(ID.scanning),
      },
    ],
  },
  {
    key: 'past/missing-plans',
    daysAgo: 26,
    name: 'Some venues are shown without a seat map',
    updates: [
      {
        at: '09:10',
        status: 'investigating',
        body: 'Eleven venues show a list of seats in place of the plan. Seats can be chosen from the list.',
        set: slow(ID.seatMaps),
      },
      {
        at: '10:30',
        status: 'identified',
        body: 'The drawings of these venues were left out of last night\u2019s release. We are adding them.',
      },
      {
        at: '13:40',
        status: 'resolved',
        body: 'Every venue has its plan again.',
        set: well(ID.seatMaps),
      },
    ],
  },
  {
    key: 'past/late-tickets',
    daysAgo: 29,
    name: 'E-mail tickets are delayed',
    updates: [
      {
        at: '16:05',
        status: 'identified',
        body: 'A mail provider accepts our messages only slowly, and its customers wait up to an hour for their tickets. Tickets can be opened in the customer account meanwhile.',
        set: slow(ID.emailTickets),
      },
      {
        at: '17:15',
        status: 'identified',
        body: 'The delay is down to fifteen minutes.',
      },
      {
        at: '18:20',
        status: 'resolved',
        body: 'All waiting tickets have been delivered.',
        set: well(ID.emailTickets),
      },
    ],
  },
  {
    key: 'past/printers-stall',
    daysAgo: 33,
    name: 'Ticket printers stop after the first ticket',
    updates: [
      {
        at: '12:30',
        status: 'investigating',
        body: 'At some box offices the printer stops after each ticket. Switching it off and on prints the next one.',
        set: partly(ID.ticketPrinting),
      },
      {
        at: '13:15',
        status: 'resolved',
        body: 'Printing works again after we took back a driver. Nothing needs to be done at the counter.',
        set: well(ID.ticketPrinting),
      },
    ],
  },
  {
    key: 'past/passwords',
    daysAgo: 37,
    name: 'Links to reset a password do not arrive',
    updates: [
      {
        at: '08:15',
        status: 'investigating',
        body: 'Customers who ask for a new password receive no message. Signing in with a known password works.',
        set: slow(ID.accounts),
      },
      {
        at: '09:50',
        status: 'monitoring',
        body: 'New requests are answered at once. Earlier ones are being sent now.',
      },
      {
        at: '10:40',
        status: 'resolved',
        body: 'All messages have been sent.',
        set: well(ID.accounts),
      },
    ],
  },
  {
    key: 'past/settlement',
    daysAgo: 41,
    name: 'Settlement figures are a day behind',
    updates: [
      {
        at: '07:00',
        status: 'identified',
        body: 'A bank file arrived incomplete, so settlement reports end the day before yesterday. Sales figures are right. We expect the complete file tomorrow morning.',
        set: slow(ID.reports),
      },
      {
        at: '07:20+1',
        status: 'resolved',
        body: 'The complete file has arrived, and settlement reports are up to date.',
        set: well(ID.reports),
      },
    ],
  },
];
