// The status of a fictitious company, the same for all contenders: Statuspage's JSON for badge and
// list, a status document with days for bars.
import { summaryAt } from '../demo/status-server/documents.mjs';

const DAYS = 90;
const DAY = 86_400_000;
/** Minute of the played day at which the checkout is slow. */
const TROUBLE = 19 * 60 + 30;

const TOWNS = ['Ashcombe', 'Brindle', 'Carrow', 'Dunmere', 'Eastlow', 'Fenwick', 'Garth', 'Holme'];
const PLACES = ['box office', 'ticket scanning', 'card terminals', 'seat maps', 'web shop'];
const STATES = ['degraded_performance', 'partial_outage', 'major_outage'];

/** Numbers from 0 to 1 that look random, and are the same at each run. */
function lottery(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const nameOf = (index) =>
  `${TOWNS[index % TOWNS.length]} ${PLACES[index % PLACES.length]} ${index + 1}`;

const statusOf = (index) => (index % 9 === 4 ? STATES[index % STATES.length] : 'operational');

/** The words by which a contender's last row is recognised. */
export const lastName = (count) => nameOf(count - 1);

/** A summary as Statuspage writes it, with so many components, or those of the played day. */
export function summary(count) {
  const document = summaryAt(TROUBLE, Date.now());
  if (count === undefined) return document;
  const [first] = document.components.filter(({ group }) => !group);
  const components = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `part${String(index).padStart(8, '0')}`,
    name: nameOf(index),
    description: null,
    group_id: null,
    position: index + 1,
    status: statusOf(index),
    only_show_if_degraded: false,
  }));
  return { ...document, components };
}

function daysUntilNow(random) {
  return Array.from({ length: DAYS }, (_, index) => {
    const date = new Date(Date.now() - (DAYS - 1 - index) * DAY).toISOString().slice(0, 10);
    const [luck, length] = [random(), random()];
    return {
      date,
      partialSeconds: luck > 0.94 ? Math.floor(length * 9000) : 0,
      majorSeconds: luck > 0.985 ? Math.floor(length * 5000) : 0,
    };
  });
}

/** A status document with the days of so many components. */
export function days(count) {
  const random = lottery(count);
  const components = Array.from({ length: count }, (_, index) => ({
    id: `part-${index}`,
    name: nameOf(index),
    status: statusOf(index),
  }));
  return {
    format: 'allclear/1',
    page: { name: 'Brindle Tickets', url: 'https://status.brindle-tickets.example/' },
    status: 'partial_outage',
    components,
    incidents: [],
    maintenances: [],
    uptime: Object.fromEntries(
      components.map(({ id }) => [id, { origin: 'provider', days: daysUntilNow(random) }]),
    ),
    fetchedAt: new Date().toISOString(),
  };
}
