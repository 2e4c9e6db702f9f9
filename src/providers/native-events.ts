import {
  BODY_FORMATS,
  type AffectedComponent,
  type Incident,
  type Maintenance,
  type Update,
} from '../model/snapshot.js';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../model/status.js';
import { status } from './native-components.js';
import {
  fields,
  listOf,
  may,
  must,
  oneOf,
  text,
  time,
  TIME_FORMS,
  web,
  type Shape,
} from './native-kinds.js';

/* What happens to components: incidents, maintenance, and what is written of them. */

const affected = must(
  fields({
    componentId: may(text(), 'Its id. Absent: it is known by its name alone.'),
    name: must(text(), 'What it was called at that time.'),
    from: may(status(), 'How it was before. Absent: not told.'),
    to: may(status(), 'How it has been since. Absent: not told.'),
  } satisfies Shape<AffectedComponent>),
  'What an update says of one component.',
  { id: 'affected', title: 'Affected component' },
);

const update = must(
  fields({
    id: may(
      text(),
      'What tells it from the other updates, so that visitors who sent one away see the next. Absent: its time and place.',
    ),
    status: may(
      oneOf([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES]),
      'How far things were. Absent: unknown; it is shown as an update and no more.',
    ),
    body: may(text(), 'What visitors read. Absent: the update is a change of status only.', {
      default: '',
    }),
    bodyFormat: may(
      oneOf(BODY_FORMATS),
      'How the body is written. Of HTML, an allow-list of tags is shown.',
      { default: 'text' },
    ),
    at: may(
      time(),
      `When it was written. Absent: not told; its place in the list counts. ${TIME_FORMS}`,
    ),
    affected: may(listOf(affected), 'Components that it says something of.', { default: [] }),
  } satisfies Shape<Update>),
  'One step of an incident or a maintenance, as it was told.',
  { id: 'update', title: 'Update' },
);

const occurrence = {
  id: must(text(), 'What tells it from others. It never changes; each has its own.', {
    examples: ['2026-03-29-cards'],
  }),
  title: must(text(), 'What visitors read first.', { examples: ['Card payments fail'] }),
  impact: may(
    oneOf(IMPACTS),
    'How much it hurts. none: a notice, all is well. maintenance: as planned. minor, major, critical: as degraded performance, a partial outage, a major outage of a component. Absent: unknown; that of an incident counts as minor.',
  ),
  startedAt: may(
    time(),
    `When it began. Absent: with its first update that tells a time. ${TIME_FORMS}`,
  ),
  componentIds: may(
    listOf(text()),
    'The ids of the components that it touches; the id of a group stands for all in it. Empty or absent, and no update names any: it may touch all.',
    { default: [] },
  ),
  updates: may(listOf(update), 'What was told of it, the newest first.', { default: [] }),
  url: may(web(), 'Where more stands of it: an http or https address. Absent: no link.'),
};

export const incident = must(
  fields({
    ...occurrence,
    status: may(
      oneOf(INCIDENT_STATUSES),
      'How far it is. resolved and postmortem: it is over; all others: it goes on, unless "resolvedAt" is there. Absent: unknown; it goes on.',
    ),
    resolvedAt: may(
      time(),
      `When it ended. Absent: it goes on, or it ended with its newest update of status resolved. ${TIME_FORMS}`,
    ),
  } satisfies Shape<Incident>),
  'Something that went wrong.',
  { id: 'incident', title: 'Incident' },
);

export const maintenance = must(
  fields({
    ...occurrence,
    status: may(
      oneOf(MAINTENANCE_STATUSES),
      'How far it is; change it by hand when it begins and ends. scheduled: to come. in_progress, verifying: going on. completed: over. Absent: unknown; it is not shown.',
    ),
    resolvedAt: may(time(), `When it was over. Absent: as its status says. ${TIME_FORMS}`),
    scheduledFor: may(
      time(),
      `When it is planned to begin. Absent: not told; a banner cannot announce it. ${TIME_FORMS}`,
    ),
    scheduledUntil: may(
      time(),
      `When it is planned to end, later than it begins. Absent: not told. ${TIME_FORMS}`,
    ),
  } satisfies Shape<Maintenance>),
  'Planned work.',
  { id: 'maintenance', title: 'Maintenance' },
);
