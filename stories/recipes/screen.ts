import type { StoryObj } from '@storybook/web-components-vite';
import type { ScenarioName } from '../support/fixtures.js';

/** Whose status page the elements of a screen read. */
export interface ScreenArgs {
  readonly scenario: ScenarioName;
}

export type Screen = StoryObj<ScreenArgs>;

/** A screen is there when no element of it waits any more. */
export async function answered({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const waits = (element: Element): boolean =>
    'freshness' in element && element.freshness === 'loading';
  while ([...canvasElement.querySelectorAll('*')].some(waits)) {
    await new Promise(requestAnimationFrame);
  }
}

/** In the docs each has a frame of its own: what a banner says of its height is said of the page. */
export const framed = (height: string) => ({ docs: { story: { inline: false, height } } });
