import { ID } from './company.mjs';
import { down, partly, slow, well } from './set.mjs';

/** Six to twelve weeks back. @type {(import('./story.mjs').Story & { daysAgo: number })[]} */
export const OLDER = [
  {
    key: 'past/terminals-offline',
    daysAgo: 45,
    name: 'Card terminals at the counter lose their connection',
    updates: [
      {
        at: '19:05',
        status: 'investigating',
        body: 'Card terminals in several theatres show "offline". Cash sales and online payments work.',
        set: partly(ID.deskCards),
      },
      {
        at: '19:14',
        status: 'identified',
        body: 'All terminals are affected now. The operator of the payment network has found a broken line and is going round it.',
        set: down(ID.deskCards),
      },
      {
        at: '19:41',
        status: 'resolved',
        body: 'Terminals are connected again. Payments taken offline have been passed on.',
        set: well(ID.deskCards),
      },
    ],
  },
  {
    key: 'past/brief-checkout',
    daysAgo: 49,
    name: 'Brief interruption of checkout',
    updates: [
      {
        at: '20:14',
        status: 'investigating',
        body: 'Some orders end with an error message.',
        set: partly(ID.checkout),
      },
      {
        at: '20:18',
        status: 'resolved',
        body: 'A server was replaced and left its orders half done. They have been completed; nothing needs to be repeated.',
        set: well(ID.checkout),
      },
    ],
  },
  {
    key: 'past/slow-plans',
    daysAgo: 54,
    name: 'Seat maps open slowly',
    updates: [
      {
        at: '12:20',
        status: 'investigating',
        body: 'Seat maps of large houses take about ten seconds to open.',
        set: slow(ID.seatMaps),
      },
      {
        at: '12:44',
        status: 'monitoring',
        body: 'We have restarted the cache in front of the seat maps, and they open quickly again.',
      },
      {
        at: '13:05',
        status: 'resolved',
        body: 'Seat maps have stayed quick.',
        set: well(ID.seatMaps),
      },
    ],
  },
  {
    key: 'past/receipts',
    daysAgo: 58,
    name: 'Receipts show an old VAT number',
    impact: 'none',
    affects: [ID.emailTickets],
    updates: [
      {
        at: '09:30',
        status: 'identified',
        body: 'Receipts sent since yesterday carry a VAT number that is no longer in use. Amounts are right, and tickets are valid.',
      },
      {
        at: '16:45',
        status: 'resolved',
        body: 'New receipts are right. Corrected ones can be downloaded from the customer account.',
      },
    ],
  },
  {
    key: 'past/network',
    daysAgo: 63,
    name: 'Several services are hard to reach',
    updates: [
      {
        at: '06:20',
        status: 'investigating',
        body: 'Many connections to us fail or are very slow. Scanners work from their last copy of the door list.',
        set: {
          ...partly(ID.seatMaps, ID.checkout, ID.accounts),
          ...slow(ID.salesDesk, ID.handheldSync),
        },
      },
      {
        at: '06:52',
        status: 'identified',
        body: 'One of our two network providers has a fault. We are moving all traffic to the other one.',
      },
      {
        at: '07:25',
        status: 'monitoring',
        body: 'All traffic has been moved, and everything can be reached. It may still be a little slow.',
        set: {
          ...slow(ID.seatMaps, ID.checkout, ID.accounts),
          ...well(ID.salesDesk, ID.handheldSync),
        },
      },
      {
        at: '08:05',
        status: 'resolved',
        body: 'Everything works at its usual speed.',
        set: well(ID.seatMaps, ID.checkout, ID.accounts),
      },
    ],
  },
  {
    key: 'past/handhelds-out',
    daysAgo: 68,
    name: 'Some handhelds do not fetch the door list',
    updates: [
      {
        at: '18:30',
        status: 'investigating',
        body: 'Handhelds of the older kind cannot fetch the list of today\u2019s tickets. Fixed scanners and newer handhelds work.',
        set: partly(ID.handheldSync),
      },
      {
        at: '18:55',
        status: 'identified',
        body: 'These handhelds reject our new certificate. We are putting the old one back for them.',
      },
      {
        at: '19:50',
        status: 'resolved',
        body: 'All handhelds fetch their lists. We will replace the older kind before the certificate changes again.',
        set: well(ID.handheldSync),
      },
    ],
  },
  {
    key: 'past/voucher-balance',
    daysAgo: 72,
    name: 'Voucher balances are shown late',
    updates: [
      {
        at: '13:00',
        status: 'identified',
        body: 'After a purchase it takes several minutes until the new balance of a voucher is shown. The balance itself is right.',
        set: slow(ID.giftVouchers),
      },
      {
        at: '15:30',
        status: 'resolved',
        body: 'Balances are shown at once again.',
        set: well(ID.giftVouchers),
      },
    ],
  },
  {
    key: 'past/sign-in',
    daysAgo: 78,
    name: 'Signing in fails for some customers',
    updates: [
      {
        at: '21:05',
        status: 'investigating',
        body: 'About one customer in five cannot sign in. Buying as a guest works.',
        set: partly(ID.accounts),
      },
      {
        at: '21:33',
        status: 'monitoring',
        body: 'We have replaced the server that refused them, and signing in works.',
        set: slow(ID.accounts),
      },
      {
        at: '21:52',
        status: 'resolved',
        body: 'Signing in works for everyone.',
        set: well(ID.accounts),
      },
    ],
  },
  {
    key: 'past/legacy-plans',
    daysAgo: 84,
    name: 'Legacy seat maps do not open',
    updates: [
      {
        at: '10:00',
        status: 'identified',
        body: 'The old seat plans do not open in the newest browsers. Touring venues that use them can sell by price band for now.',
        set: down(ID.legacySeatMaps),
      },
      {
        at: '12:30',
        status: 'resolved',
        body: 'The old plans open again.',
        set: well(ID.legacySeatMaps),
      },
    ],
  },
];
