import { TIME_ZONE } from './zone.mjs';

/** Brindle Tickets, a ticketing system that theatres sell with. It exists only in this demo. */
export const PAGE = {
  id: 'bruoz53dpvoq',
  name: 'Brindle Tickets',
  url: 'https://status.brindle-tickets.example',
  time_zone: TIME_ZONE,
};

/** Component ids by a name to write stories with. */
export const ID = {
  onlineSales: 'l6xul095icnp',
  seatMaps: 'w3tjdr5mp471',
  checkout: '5e00f1nn7blc',
  onlineCards: 'cz43rhahdrir',
  giftVouchers: '96eznb3s58og',
  boxOffice: 'hji09qw0cuvx',
  salesDesk: '6zbichgg5xvb',
  deskCards: 'ptejur8l45la',
  ticketPrinting: 'b1z1b3oghly1',
  atTheDoor: '99wy9kdvvwe2',
  scanning: '8xzb1nmq5wsq',
  handheldSync: 'idk40kfx781e',
  accounts: 'q0ut3g52cn96',
  emailTickets: 'xk2b39dp5375',
  reports: 'pipxncodbuv2',
  legacySeatMaps: '2jt3d2a14qh5',
};

/**
 * @typedef {object} Place  A component before it has a status.
 * @property {string} id
 * @property {string} name
 * @property {string} since      the day on which it was first measured
 * @property {string | null} description
 * @property {string | null} groupId
 * @property {string[]} [children]  ids, on groups only
 * @property {number} position   counted from 1 within its parent
 * @property {boolean} quiet     shown only while something is wrong
 */

const place = (id, name, description = null, since = '2023-02-06', rest = {}) => ({
  id,
  name,
  description,
  since,
  ...rest,
});

const tree = [
  place(
    ID.onlineSales,
    'Online sales',
    'Everything a customer meets between choosing a seat and paying for it.',
    '2023-02-06',
    {
      children: [
        place(
          ID.seatMaps,
          'Seat maps',
          'Plans of each auditorium, with the seats that are free now.',
        ),
        place(ID.checkout, 'Checkout', 'From the basket to the order number.'),
        place(
          ID.onlineCards,
          'Card payments',
          'Debit, credit and wallet payments in the online shop.',
        ),
        place(ID.giftVouchers, 'Gift vouchers', null, '2024-10-21'),
      ],
    },
  ),
  place(
    ID.boxOffice,
    'Box office',
    'What staff use at the counter and on the telephone.',
    '2023-02-06',
    {
      children: [
        place(
          ID.salesDesk,
          'Sales desk',
          'Searching, selling, exchanging and refunding at the counter.',
        ),
        place(ID.deskCards, 'Card payments', 'Card terminals at the counter.'),
        place(ID.ticketPrinting, 'Ticket printing'),
      ],
    },
  ),
  place(ID.atTheDoor, 'At the door', null, '2023-02-06', {
    children: [
      place(
        ID.scanning,
        'Ticket scanning',
        'Scanners keep working from their last copy of the door list when they lose the connection.',
      ),
      place(
        ID.handheldSync,
        'Handheld sync',
        'How quickly scans and late sales reach every handheld.',
        '2024-03-04',
      ),
    ],
  }),
  place(ID.accounts, 'Customer accounts', 'Signing in, saved details and past orders.'),
  place(ID.emailTickets, 'E-mail tickets', 'Order confirmations and tickets sent as PDF.'),
  place(ID.reports, 'Reports', 'Sales and settlement figures, on screen and overnight.'),
  place(
    ID.legacySeatMaps,
    'Legacy seat maps',
    'The old plans, still used by a few touring venues.',
    '2023-02-06',
    { quiet: true },
  ),
];

/** @returns {Place[]} */
function flatten(places, groupId = null) {
  return places.flatMap(({ children, quiet = false, ...rest }, index) => [
    { ...rest, quiet, groupId, position: index + 1, children: children?.map(({ id }) => id) },
    ...flatten(children ?? [], rest.id),
  ]);
}

/** Every component in the order of the page, groups before their children. */
export const PLACES = flatten(tree);

const byId = new Map(PLACES.map((entry) => [entry.id, entry]));

/** A component's name as updates write it: "Box office - Card payments". */
export function fullName(id) {
  const { name, groupId } = byId.get(id);
  return groupId ? `${byId.get(groupId).name} - ${name}` : name;
}
