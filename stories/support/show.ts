import type { StoryObj } from '@storybook/web-components-vite';
import type { LitElement, TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { attributes } from './attributes.js';
import { scenarios, type ScenarioName } from './fixtures.js';
import { advance, goOffline } from './world.js';

/** The fixture that stands in for the source of an element, and its attributes. */
export interface Args {
  scenario?: ScenarioName | undefined;
  /** Several sources in one element. */
  scenarios?: readonly ScenarioName[];
  /** What the host page has put inside. */
  content?: TemplateResult;
  /** An attribute. */
  [name: string]: unknown;
}

export type Story = StoryObj<Args>;

const NAMES = ['Brindle Tickets', 'Quill Payments', 'Larder Catering'];

/** A scenario of a company of its own. */
const named = (name: ScenarioName, index: number) => {
  const { page, ...rest } = scenarios[name];
  return { ...rest, page: { ...page, name: NAMES[index] ?? page.name } };
};

/** How a story draws an element, where it does not say it itself. */
export const draw = (
  { scenario, scenarios: several, content, ...rest }: Args,
  { component = '' }: { component?: string | undefined },
): TemplateResult => {
  const tag = unsafeStatic(component);
  const snapshot = several?.map(named) ?? (scenario && scenarios[scenario]);
  return html`<${tag} ${attributes(rest)} .snapshot=${snapshot}>${content}</${tag}>`;
};

/** A story of one scenario. A new object each time: Storybook writes into it. */
export const show = (scenario: ScenarioName | undefined, args: Args = {}): Story => ({
  args: { scenario, ...args },
});

/** A story of the scenario that shows most of an element, on other ground. */
export const on = (globals: Record<string, string>, args: Args = {}): Story => ({ args, globals });

/** A frame of its own in the docs, for a story that changes the clock or the network, or is long. */
const alone = { docs: { story: { inline: false, height: '280px' } } };

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

type Shown = LitElement & { snapshot: unknown };

/** What happens to an element once it stands there. */
export function act(
  happen: (element: Shown) => void,
): (context: { canvasElement: HTMLElement; component?: string | undefined }) => Promise<void> {
  return async ({ canvasElement, component = '' }) => {
    const element = canvasElement.querySelector<Shown>(component);
    await element?.updateComplete;
    if (element) happen(element);
    await element?.updateComplete;
  };
}

/** The words of a box office for the hour in which nothing is known. */
export const ownWords = html`<span slot="offline">This desk is offline: sell for cash.</span>
  <span slot="unavailable">Not known whether ticketing works: ring 4470.</span>`;

/** Twenty minutes old, and no network. */
export const oldOffline = (scenario: ScenarioName, args: Args = {}): Story => ({
  ...old(scenario, { content: ownWords, ...args }),
  beforeEach: goOffline,
});

/** A page that does not answer. */
export const unavailable = (args: Args = {}): Story =>
  show(undefined, { src: 'https://nowhere.brindle-tickets.example', ...args });

export const offline = (args: Args = {}): Story => ({
  ...unavailable(args),
  parameters: alone,
  beforeEach: goOffline,
});
