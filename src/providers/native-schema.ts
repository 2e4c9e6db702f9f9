import * as z from 'zod/mini';
import { FORMAT, type Page, type PageLink, type StatusSnapshot } from '../model/snapshot.js';
import { component, status, STATUSES, uptime } from './native-components.js';
import { incident, maintenance } from './native-events.js';
import {
  byId,
  exactly,
  fields,
  listOf,
  may,
  must,
  text,
  time,
  TIME_FORMS,
  web,
  webOrNone,
  type Shape,
} from './native-kinds.js';

/*
 * The status document as it is to be written. `document.ts` reads leniently whatever there is; this
 * says what should be there, to people who write one by hand. It runs in Node only: in the check, and
 * in the build, which makes the JSON Schema of it.
 */

const link = must(
  fields({
    label: must(text(), 'What visitors read.', { examples: ['Subscribe'] }),
    url: must(web(), 'An http or https address.'),
  } satisfies Shape<PageLink>),
  'A link that stands on the page.',
  { id: 'link', title: 'Link' },
);

const page = must(
  fields({
    name: must(text(), 'Whose status it is, for visitors to read.', {
      examples: ['Quayside Theatre'],
    }),
    url: may(
      webOrNone(),
      'Where visitors find more: an http or https address. Empty or absent: no link.',
    ),
    timeZone: may(
      text(),
      'The IANA name of the time zone in which times are shown and days are counted. Absent: UTC.',
      { examples: ['Europe/London', 'America/New_York'] },
    ),
    language: may(text(), 'The language of the words in this document. Absent: not told.', {
      examples: ['en-GB'],
    }),
    about: may(text(), 'A sentence of what the page is about.'),
    links: may(listOf(link), 'Further addresses for visitors.', { default: [] }),
  } satisfies Shape<Page>),
  'Whose status it is.',
  { id: 'page', title: 'Page' },
);

export const nativeSchema = must(
  fields({
    $schema: may(
      text(),
      'The address of this schema: editors take their help from it; readers leave it alone.',
    ),
    format: must(exactly(FORMAT), 'By this the document is recognised.'),
    page,
    status: may(
      status(),
      `How all of it is doing. Absent, and best so: as the worst component is. ${STATUSES}`,
    ),
    headline: may(
      text(),
      'Your own sentence of how all of it is doing. Absent: it is made of the status.',
      { examples: ['All Systems Operational'] },
    ),
    components: may(listOf(component), 'What visitors rely on, in the order of the page.', {
      default: [],
    }),
    incidents: may(
      listOf(incident),
      'What goes wrong now; past ones too, where history and uptime are shown. Newest first.',
      { default: [] },
    ),
    maintenances: may(listOf(maintenance), 'Planned work, the soonest first.', { default: [] }),
    uptime: may(
      byId(uptime),
      'The past days of components, by component id. Of those that are not listed they are computed from the incidents, where "incidentsSince" is there.',
      { default: {} },
    ),
    incidentsSince: may(
      time(),
      `Since when no incident is left out of the list. Absent: nobody can tell, and no uptime is computed from it. ${TIME_FORMS}`,
    ),
    updatedAt: may(
      time(),
      `When the document was last changed: of two copies the later one is shown. Absent: the one that came last. ${TIME_FORMS}`,
    ),
    sourceUrl: may(
      webOrNone(),
      'Written by a mirror: the address that it asked. Absent: the document is its own source.',
    ),
    fetchedAt: may(
      time(),
      `Written by a mirror, always: when it asked its source; from then on the document grows old. A file kept by hand should not carry it. Absent: as of the moment at which it is read. ${TIME_FORMS}`,
    ),
    staleSince: may(
      time(),
      `Written by a mirror: since when it cannot reach its source. Absent: it can. ${TIME_FORMS}`,
    ),
  } satisfies Shape<StatusSnapshot & { readonly $schema?: string }>),
  'How a service is doing, for the widgets of Allclear. It may be written by hand.',
  { title: 'Allclear status document' },
);

/** A place in a document that is not as the schema has it. */
export interface Misfit {
  readonly path: readonly PropertyKey[];
  /** In plain words. */
  readonly expected: string;
  /** A field that nobody knows: readers pass it over. */
  readonly stranger: boolean;
}

/** All of them. */
export function misfits(value: unknown): Misfit[] {
  const { error } = z.safeParse(nativeSchema, value);
  return (error?.issues ?? []).flatMap((issue): Misfit[] => {
    const { path, message } = issue;
    if (issue.code !== 'unrecognized_keys') return [{ path, expected: message, stranger: false }];
    const words = message.split('\n');
    return issue.keys.map((key, index) => ({
      path: [...path, key],
      expected: words[index] ?? message,
      stranger: true,
    }));
  });
}
