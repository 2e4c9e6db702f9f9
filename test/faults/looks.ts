import { expect } from 'chai';
import type { AllclearElement } from '../../src/elements/base.js';
import { find, reads } from '../support/elements.js';

/** U: in grey, with words and a link, and without a claim. */
export function looksUnknown(element: AllclearElement, words: string, link: string): void {
  const { localName: tag } = element;
  expect([element.status, element.freshness], tag).deep.equal(['unknown', 'unknown']);
  expect(element.matches(':state(unknown)'), tag).equal(true);
  expect(reads(element), tag).match(new RegExp(`^${words} View status page`));
  expect(find<HTMLAnchorElement>(element, 'a')?.href, tag).equal(new URL(link).href);
  expect(find(element, `slot[name=unavailable]`), tag).not.equal(null);
  expect(find(element, '.glyph.unknown'), tag).not.equal(null);
}

/** S: what was known last, and how long ago. */
export function looksStale(element: AllclearElement, status: string): void {
  const { localName: tag } = element;
  expect([element.status, element.freshness], tag).deep.equal([status, 'stale']);
  expect(element.matches(':state(stale)'), tag).equal(true);
  // A banner without a trouble shows nothing, of whatever age.
  if (reads(element) || tag !== 'allclear-banner') {
    expect(reads(element), tag).match(/as of .+ ago/);
  }
}

/** F */
export function looksFresh(element: AllclearElement, status: string): void {
  const { localName: tag } = element;
  expect([element.status, element.freshness], tag).deep.equal([status, 'fresh']);
  expect(reads(element), tag).not.match(/as of|unavailable/);
}
