import sinon from 'sinon';
import type { AllclearElement } from '../../src/elements/base.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { NOW } from '../../src/testing/company.js';
import { scenarios, type ScenarioName } from '../../src/testing/scenarios.js';
import { clear } from './elements.js';
import { forget } from './memory.js';

/* Every element, in every look that it has, for tests of what all of them must be. */

/** What is drawn of which scenario. */
export type Exhibit = readonly [tag: string, scenario?: ScenarioName, attributes?: string];

/** One of each element. */
export const ELEMENTS: readonly Exhibit[] = [
  ['badge', 'major-outage'],
  ['banner', 'major-outage', 'snooze="30"'],
  ['components', 'major-outage'],
  ['components', 'major-outage', 'uptime'],
  ['uptime', 'major-outage'],
  ['incident', 'major-outage'],
  ['history', 'aftermath', 'days="5" filter'],
  ['maintenance', 'under-maintenance'],
  ['page', 'everything'],
];

/** The statuses, where they change what is drawn, and what has not come yet. */
export const STATUSES: readonly Exhibit[] = [
  ...(
    ['operational', 'degraded', 'partial-outage', 'under-maintenance', 'unknown'] as const
  ).flatMap((scenario): Exhibit[] => [
    ['badge', scenario],
    ['banner', scenario],
    ['components', scenario],
  ]),
  ['badge'],
  ['uptime'],
];

/** For a suite: it is the evening of the scenarios, and each test leaves nothing on the page or of a company. */
export function gallery(company: string): void {
  beforeEach(() => {
    sinon.stub(Date, 'now').returns(Date.parse(NOW));
  });
  afterEach(() => {
    sinon.restore();
    clear();
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = '';
    forget(new RegExp(company));
  });
}

/** Draws them one below the other, of a company that only the caller's file knows. */
export async function hang(
  exhibits: readonly Exhibit[],
  company: string,
  common = '',
): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.className = 'mounted';
  box.innerHTML = exhibits
    .map(
      ([tag, , attributes = '']) =>
        `<div><allclear-${tag} ${attributes} ${common}></allclear-${tag}></div>`,
    )
    .join('');
  document.body.append(box);
  const elements = [...box.querySelectorAll<AllclearElement>(':scope > div > *')];
  elements.forEach((element, index) => {
    const scenario = exhibits[index]?.[1];
    const data: StatusSnapshot | undefined = scenario && scenarios[scenario];
    if (data) element.snapshot = { ...data, page: { ...data.page, name: company } };
  });
  await drawn(box);
  return box;
}

/** Waits until everything below an element has drawn, also what is drawn by what is drawn. */
export async function drawn(root: Element | ShadowRoot): Promise<void> {
  for (const element of root.querySelectorAll<AllclearElement>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
}

/** An element and all that is drawn in it, shadow roots included. */
export function* within(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}
