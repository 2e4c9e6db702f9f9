import type { StoryObj } from '@storybook/web-components-vite';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import { scenarios, type ScenarioName } from '../../src/testing/scenarios.js';
import { advance, goOffline } from './world.js';

/** The attributes of an element, and the fixture that stands in for its source. */
export interface Args {
  scenario?: ScenarioName | undefined;
  /** Several sources in one element. */
  scenarios?: readonly ScenarioName[];
  src?: string;
  components?: string;
  'time-zone'?: string;
  theme?: string;
  'heading-level'?: number;
  uptime?: boolean;
  incident?: string;
  order?: string;
  days?: number;
  by?: string;
  filter?: boolean;
  lead?: number;
  'min-impact'?: string;
  kinds?: string;
  'dismiss-scope'?: string;
  snooze?: number;
  position?: string;
  'at-least'?: string;
  freshness?: string;
  /** What the host page has put inside. */
  content?: TemplateResult;
}

export type Story = StoryObj<Args>;

const NAMES = ['Brindle Tickets', 'Quill Payments', 'Larder Catering'];

/** A scenario of a company of its own. */
const named = (name: ScenarioName, index: number) => {
  const { page, ...rest } = scenarios[name];
  return { ...rest, page: { ...page, name: NAMES[index] ?? page.name } };
};

/** How a story draws an element. */
export const draw =
  (tag: StaticValue) =>
  ({ scenario, scenarios: several, content, ...args }: Args): TemplateResult =>
    html`<${tag}
      src=${args.src || nothing}
      components=${args.components || nothing}
      time-zone=${args['time-zone'] || nothing}
      theme=${args.theme || nothing}
      heading-level=${args['heading-level'] ?? nothing}
      ?uptime=${args.uptime}
      incident=${args.incident || nothing}
      order=${args.order || nothing}
      days=${args.days ?? nothing}
      by=${args.by || nothing}
      ?filter=${args.filter}
      lead=${args.lead ?? nothing}
      min-impact=${args['min-impact'] || nothing}
      kinds=${args.kinds || nothing}
      dismiss-scope=${args['dismiss-scope'] || nothing}
      snooze=${args.snooze ?? nothing}
      position=${args.position || nothing}
      at-least=${args['at-least'] || nothing}
      freshness=${args.freshness || nothing}
      .snapshot=${several?.map(named) ?? (scenario && scenarios[scenario])}
    >${content}</${tag}>`;

const attribute = (type: string, fallback: string, description: string) => ({
  description,
  table: { category: 'attributes', type: { summary: type }, defaultValue: { summary: fallback } },
});

/** Controls for what all elements have. */
export const argTypes = {
  scenario: {
    description: 'The fixture that is set as `snapshot`.',
    control: 'select',
    options: Object.keys(scenarios),
    table: { category: 'story' },
  },
  components: {
    ...attribute('string', 'all', 'Ids or names, comma-separated; `*` is a wildcard.'),
    control: 'text',
  },
  'time-zone': {
    ...attribute('string', 'page', '`page`, `local`, or IANA names; two print both.'),
    control: 'text',
  },
  theme: {
    ...attribute('auto | light | dark', 'auto', '`auto` follows the `color-scheme` of the page.'),
    control: 'inline-radio',
    options: ['auto', 'light', 'dark'],
  },
  src: { table: { disable: true } },
  scenarios: { table: { disable: true } },
  content: { table: { disable: true } },
} as const;

export const headingLevel = {
  ...attribute('1 to 6', '3', 'Level of the heading in the outline of the page.'),
  control: { type: 'number', min: 1, max: 6 },
} as const;

export const uptime = {
  ...attribute('boolean', 'absent', 'Adds the days and their percentage to each row.'),
  control: 'boolean',
} as const;

export const incident = {
  ...attribute('string', 'the newest open one', 'The id of an incident.'),
  control: 'text',
} as const;

export const order = {
  ...attribute('newest-first | oldest-first', 'newest-first', 'Which update stands on top.'),
  control: 'inline-radio',
  options: ['newest-first', 'oldest-first'],
} as const;

export const days = {
  ...attribute('1 to 365', '15', 'How many days are shown at once.'),
  control: { type: 'number', min: 1, max: 365 },
} as const;

export const by = {
  ...attribute('day | quarter', 'day', 'Whether days are shown, or the months of a quarter.'),
  control: 'inline-radio',
  options: ['day', 'quarter'],
} as const;

export const filter = {
  ...attribute('boolean', 'absent', 'Lets visitors choose a component.'),
  control: 'boolean',
} as const;

export const lead = {
  ...attribute(
    'hours',
    'all that are known',
    'From when on before its beginning a window is shown.',
  ),
  control: { type: 'number', min: 0 },
} as const;

export const criteria = {
  'min-impact': {
    ...attribute('none | maintenance | minor | major | critical', 'minor', 'The least impact.'),
    control: 'select',
    options: ['none', 'maintenance', 'minor', 'major', 'critical'],
  },
  kinds: {
    ...attribute('incident, maintenance', 'both', 'What matters here.'),
    control: 'inline-radio',
    options: ['incident', 'maintenance', 'incident, maintenance'],
  },
} as const;

export const dismissal = {
  'dismiss-scope': {
    ...attribute('incident | phase | update', 'incident', 'Until when it stays away.'),
    control: 'inline-radio',
    options: ['incident', 'phase', 'update'],
  },
  snooze: {
    ...attribute('minutes', 'absent', 'For how long it may be sent away.'),
    control: { type: 'number', min: 1 },
  },
  position: {
    ...attribute('inline | top | corner', 'inline', 'Where it stands.'),
    control: 'inline-radio',
    options: ['inline', 'top', 'corner'],
  },
} as const;

/** A story of one scenario. A new object each time: Storybook writes into it. */
export const show = (scenario: ScenarioName | undefined, args: Args = {}): Story => ({
  args: { scenario, ...args },
});

/** A frame of its own in the docs, for a story that changes the clock or the network, or is long. */
const alone = { docs: { story: { inline: false, height: '200px' } } };

/** More than the docs have room for. */
export const long = (args: Args = {}, scenario: ScenarioName = 'many'): Story => ({
  ...show(scenario, args),
  parameters: alone,
});

/** A scenario that was last heard of twenty minutes ago. */
export const old = (scenario: ScenarioName, args: Args = {}): Story => ({
  ...show(scenario, args),
  parameters: alone,
  play: act((element) => {
    advance(20);
    element.requestUpdate();
  }),
});

/** What happens to an element once it stands there. */
export function act(
  happen: (element: LitElement & { snapshot: unknown }) => void,
): (context: { canvasElement: HTMLElement }) => Promise<void> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<LitElement & { snapshot: unknown }>('.ground > *');
    await element?.updateComplete;
    if (element) happen(element);
    await element?.updateComplete;
  };
}

/** The words of a box office for the hour in which nothing is known. */
export const ownWords = html`<span slot="offline">This desk is offline: sell for cash.</span
  ><span slot="unavailable">Not known whether ticketing works: ring 4470.</span>`;

/** Twenty minutes old, and no network. */
export const oldOffline = (scenario: ScenarioName, args: Args = {}): Story => ({
  ...old(scenario, { content: ownWords, ...args }),
  beforeEach: goOffline,
});

/** Several sources: the worst leads, each is named. */
export const several = (args: Args = {}): Story => ({
  args: { scenarios: ['operational', 'partial-outage', 'incident-io'], ...args },
});

/** A page that does not answer. */
export const unavailable = (args: Args = {}): Story =>
  show(undefined, { src: 'https://nowhere.brindle-tickets.example', ...args });

export const offline = (args: Args = {}): Story => ({
  ...unavailable(args),
  parameters: alone,
  beforeEach: goOffline,
});
