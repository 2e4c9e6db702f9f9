// The parts of a whole page, in the tests of it.
import '../../src/define/page.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { find, findAll } from './elements.js';

export const PARTS = ['components', 'maintenance', 'history'].map((name) => `allclear-${name}`);
export const inner = (page: Element, tag: string) => find<AllclearElement>(page, tag)!;
/** Waits until the page and its parts are drawn. */
export const settle = async (page: AllclearElement) => {
  await page.updateComplete;
  for (const part of findAll(page, '[class] > *, section > *, .base > *')) {
    await (part as Partial<AllclearElement>).updateComplete;
  }
};
