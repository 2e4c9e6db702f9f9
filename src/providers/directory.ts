import { fieldsOf, isFields, list, textOf, type Fields } from './fields.js';
import { alone, below } from './files.js';
import * as places from './places.js';
import type { Remote } from './provider.js';

/*
 * All formats but those that every page brings along: by what they are found and recognised. It is
 * loaded when an answer is of none of those, and loads the adapter of the one that it is of.
 */

const first = (body: unknown): Fields => fieldsOf(list(body)[0]);
/** What an object has under its first key. */
const firstOf = (body: unknown): unknown => {
  for (const value of Object.values(fieldsOf(body))) return value;
  return undefined;
};
const says = (found: unknown, why: string): string | undefined => (found ? why : undefined);
const has = (body: unknown, ...keys: string[]): boolean =>
  isFields(body) && keys.every((key) => key in body);

/** Whether a text is a feed, and what it says at its beginning. */
const isFeed = (body: unknown): boolean =>
  /<(?:rss|feed|rdf:RDF)[\s>]/.test(textOf(body).slice(0, 2000));
const feedSays = (body: unknown, pattern: RegExp): boolean =>
  isFeed(body) && pattern.test(textOf(body).slice(0, 4000));

/** The more particular before the more general: the first that recognises an answer reads it. */
export const directory: readonly Remote[] = [
  {
    id: 'instatus',
    files: below(['summary.json', 'v2/components.json']),
    recognises: (body) =>
      says(
        /^[A-Z]+$/.test(textOf(fieldsOf(fieldsOf(body).page).status)),
        'a word of capitals in page.status',
      ) ??
      says(
        !has(body, 'page') && /^[A-Z]+$/.test(textOf(first(fieldsOf(body).components).status)),
        'components with words of capitals',
      ),
    load: () => import('./instatus.js'),
  },
  {
    id: 'betterstack',
    files: below(['index.json']),
    recognises: (body) =>
      says(
        [fieldsOf(body).data, first(fieldsOf(body).data)].some(
          (data) =>
            fieldsOf(data).type === 'status_page' ||
            has(fieldsOf(data).attributes, 'aggregate_state'),
        ),
        'data of a status_page',
      ),
    load: () => import('./betterstack.js'),
  },
  {
    id: 'cstate',
    files: below(['index.json'], ['issues/index.json']),
    recognises: (body) => says(has(body, 'cStateVersion'), 'cStateVersion'),
    load: () => import('./cstate.js'),
  },
  {
    id: 'openstatus',
    files: below(['api/status/summary.json', 'feed/json']),
    recognises: (body) =>
      says(has(body, 'statusReports', 'maintenances'), 'statusReports beside maintenances') ??
      says(
        has(fieldsOf(body).page, 'name') &&
          !has(fieldsOf(body).page, 'id') &&
          isFields(fieldsOf(body).status) &&
          has(body, 'components'),
        'the Statuspage format without ids',
      ),
    load: () => import('./openstatus.js'),
  },
  {
    id: 'incidentio',
    files: below(['api/v1/summary']),
    recognises: (body) => says(has(body, 'ongoing_incidents'), 'ongoing_incidents'),
    load: () => import('./incidentio-widget.js'),
  },
  {
    id: 'gatus',
    files: below(['api/v1/endpoints/statuses']),
    recognises: (body) =>
      says(
        [first(body), body, firstOf(body)].some((one) => has(one, 'key', 'results')),
        'endpoints with results',
      ),
    load: () => import('./gatus.js'),
  },
  {
    id: 'uptimekuma',
    files: places.uptimeKuma,
    recognises: (body) =>
      says(has(body, 'publicGroupList'), 'publicGroupList') ??
      says(has(body, 'heartbeatList'), 'heartbeatList'),
    load: () => import('./uptimekuma.js'),
  },
  {
    id: 'cachet',
    // Lists come in pages, of 15 or 20, where no more are asked for.
    files: below([
      'api/components?per_page=200',
      'api/component-groups?include=components&per_page=200',
      'api/incidents?include=updates,components&per_page=100',
      'api/schedules?include=updates,components&sort=-id&per_page=100',
      'api/status',
    ]),
    recognises: (body) =>
      says(
        /^(?:component(?:Group)?|incident|schedule)s$/.test(
          textOf(first(fieldsOf(body).data).type),
        ),
        'rows of the type of components',
      ),
    load: () => import('./cachet.js'),
  },
  {
    id: 'cachet',
    files: below([
      'api/v1/components?per_page=200',
      'api/v1/components/groups?per_page=200',
      'api/v1/incidents?sort=id&order=desc',
      'api/v1/schedules?sort=id&order=desc',
    ]),
    recognises: (body) => says(has(fieldsOf(body).meta, 'pagination'), 'meta.pagination'),
    load: () => import('./cachet-v2.js'),
  },
  {
    id: 'sorry',
    files: places.sorry,
    recognises: (body) =>
      says(
        has(body, 'notices', 'state') ||
          [fieldsOf(body).response, fieldsOf(body).page].some((one) => has(one, 'name', 'state')),
        'a page with a state',
      ),
    load: () => import('./sorry.js'),
  },
  {
    id: 'statusio',
    files: places.statusio,
    recognises: (body) =>
      says(has(fieldsOf(body).result, 'status_overall'), 'result.status_overall'),
    load: () => import('./statusio.js'),
  },
  {
    id: 'pagerduty',
    files: places.pagerduty,
    recognises: (body) =>
      says(
        has(body, 'post_enums') ||
          has(first(fieldsOf(body).services), 'business_service_id') ||
          has(first(fieldsOf(body).posts), 'post_type'),
        'business services, or posts about them',
      ) ??
      says(
        has(fieldsOf(fieldsOf(body).layout).layout_settings, 'business_services') ||
          has(body, 'open_incidents', 'resolved_incidents'),
        'the layout of business services',
      ),
    load: () => import('./pagerduty.js'),
  },
  {
    id: 'statuspal',
    files: places.statuspal,
    recognises: (body) => says(has(body, 'status_page'), 'status_page'),
    load: () => import('./statuspal.js'),
  },
  {
    id: 'datadog',
    files: below(['config.json']),
    recognises: (body) =>
      says(has(body, 'domainPrefix', 'components'), 'domainPrefix beside components'),
    load: () => import('./datadog.js'),
  },
  {
    id: 'slack',
    files: places.slack,
    recognises: (body) =>
      says(has(body, 'active_incidents'), 'active_incidents') ??
      says(has(first(body), 'notes', 'services'), 'incidents with notes and services'),
    load: () => import('./slack.js'),
  },
  {
    id: 'heroku',
    files: below(['api/v4/current-status'], ['api/v4/incidents']),
    recognises: (body) => says(has(first(fieldsOf(body).status), 'system'), 'systems in status'),
    load: () => import('./heroku.js'),
  },
  {
    id: 'googlecloud',
    files: below(['incidents.json', 'products.json']),
    recognises: (body) =>
      says(has(first(body), 'external_desc', 'service_name'), 'incidents with external_desc'),
    load: () => import('./googlecloud.js'),
  },
  {
    id: 'salesforce',
    files: places.salesforce,
    recognises: (body) =>
      says(
        [body, first(body), first(fieldsOf(body).Instances)].some((one) =>
          has(one, 'releaseVersion', 'environment'),
        ),
        'instances with a release and an environment',
      ),
    load: () => import('./salesforce.js'),
  },
  {
    id: 'aws',
    files: places.aws,
    recognises: (body) =>
      says(has(first(body), 'arn', 'event_log'), 'events with arn and event_log') ??
      says(feedSays(body, /Amazon Web Services/), 'a feed of Amazon Web Services'),
    load: () => import('./aws.js'),
  },
  {
    id: 'azure',
    files: places.azure,
    recognises: (body) =>
      says(feedSays(body, /<title>\s*Azure Status/), 'a feed called Azure Status'),
    load: () => import('./azure.js'),
  },
  {
    id: 'apple',
    files: places.apple,
    recognises: (body) =>
      says(/^\s*jsonCallback\(/.test(textOf(body)), 'jsonCallback(…)') ??
      says(
        [first(body), first(fieldsOf(body).services)].some((one) =>
          has(one, 'serviceName', 'events'),
        ),
        'services with serviceName and events',
      ),
    load: () => import('./apple.js'),
  },
  {
    id: 'upptime',
    files: places.upptime,
    recognises: (body) =>
      says(has(first(body), 'slug', 'status', 'uptime'), 'sites with a slug and their uptime'),
    load: () => import('./upptime.js'),
  },
  {
    id: 'statuspage',
    files: below(['history.atom']),
    recognises: (body) =>
      says(
        feedSays(body, /<id>tag:[^<]*,2005:/) && /2005:Incident\//.test(textOf(body)),
        'an Atom feed of Statuspage',
      ),
    load: () => import('./statuspage-atom.js'),
  },
  {
    id: 'feed',
    files: alone,
    recognises: (body) => says(isFeed(body), 'RSS or Atom'),
    load: () => import('./feed.js'),
  },
];

/** Providers that are found below an address of any host, the most common first. */
const ANYWHERE = [
  'instatus',
  'betterstack',
  'openstatus',
  'incidentio',
  'gatus',
  'uptimekuma',
  'cachet',
  'sorry',
];
/** Feeds have no common place; these are the most common ones. */
const FEEDS = ['feed.xml', 'history.rss'] as const;

/** What is asked for where nothing is known of an address, in this order: a dozen at most. */
export function probes(address: string): string[] {
  const files = ANYWHERE.flatMap((id) => directory.filter((one) => one.id === id))
    .map((one) => one.files)
    .concat(FEEDS.map((path) => below([path])));
  return [...new Set(files.flatMap((of) => of(address)?.present[0] ?? []))];
}
