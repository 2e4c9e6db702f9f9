import { UPTIME_ORIGINS, type Component, type Uptime, type UptimeDay } from '../model/snapshot.js';
import { COMPONENT_STATUSES } from '../model/status.js';
import {
  day,
  fields,
  flag,
  length,
  listOf,
  may,
  must,
  oneOf,
  percent,
  seconds,
  text,
  type Shape,
} from './native-kinds.js';

/* Components and their days, as they are to be written. */

export const status = () => oneOf(COMPONENT_STATUSES);

/** The words of a status, for those who choose one. */
export const STATUSES =
  'operational: works. under_maintenance: worked on, as planned. degraded_performance: works, but slowly or not always. partial_outage: does not work for some, or in part. major_outage: does not work. unknown: nobody knows; it is never shown as well.';

export const component = must(
  fields({
    id: must(
      text(),
      'What everything else in this document calls it, and what pages ask for. It never changes, even when the name does; each component has its own.',
      { examples: ['booking'] },
    ),
    name: must(text(), 'What visitors read.', { examples: ['Booking'] }),
    description: may(text(), 'A sentence more, for visitors.'),
    status: may(
      status(),
      `How it is doing now. ${STATUSES} Absent: unknown. A group needs none: it is as its worst component is.`,
    ),
    groupId: may(text(), 'The id of the group that it stands in. Absent: it stands alone.'),
    group: may(flag(), 'true for a group: a heading for those that name it in "groupId".', {
      default: false,
    }),
    regions: may(
      listOf(text()),
      'Where it serves, in words that pages ask for. Absent: it matters in all regions.',
      { examples: [['eu', 'uk']] },
    ),
    since: may(
      day(),
      'The calendar day since when its days are counted; days before are shown without data. Absent: as far back as they are known.',
    ),
    hiddenWhileOperational: may(flag(), 'true to list it only while it is not operational.', {
      default: false,
    }),
  } satisfies Shape<Component>),
  'Something that visitors rely on, or a group of such.',
  { id: 'component', title: 'Component' },
);

const uptimeDay = must(
  fields({
    date: must(day(), 'The calendar day, in the time zone of the page.'),
    partialSeconds: must(
      seconds(),
      'Seconds of partial outage, which count 0.3 as downtime. 0: none.',
    ),
    majorSeconds: must(seconds(), 'Seconds of major outage, which count in full. 0: none.'),
    seconds: may(
      length(),
      'How long the day counts, in seconds, as where only a part was watched. Absent: 86400.',
    ),
    noData: may(flag(), 'true when nobody knows how the day was: it is grey, and counts nowhere.', {
      default: false,
    }),
  } satisfies Shape<UptimeDay>),
  'How one component was on one day.',
  { id: 'day', title: 'Day' },
);

export const uptime = must(
  fields({
    since: may(day(), 'The first calendar day that counts. Absent: the first in the list.'),
    days: may(listOf(uptimeDay), 'One after the other without gaps, the oldest first.', {
      default: [],
    }),
    percent: may(
      percent(),
      'Your own figure, 0 to 100, where there are no days; with days it is computed from them.',
    ),
    origin: may(
      oneOf(UPTIME_ORIGINS),
      'provider: the days were measured or written down. derived: they were computed from incidents.',
      { default: 'provider' },
    ),
  } satisfies Shape<Uptime>),
  'The past days of one component.',
  { id: 'uptime', title: 'Uptime' },
);
