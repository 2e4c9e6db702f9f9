// React and Vue set a property wherever an element has one of an attribute's name, and hand over what
// was written: it has to mean what the attribute means.
import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearBadge } from '../../src/elements/badge/badge.js';
import type { AllclearWhen } from '../../src/elements/when/when.js';
import { snapshot } from '../fixtures/snapshots.js';
import { clear, mount } from '../support/elements.js';

afterEach(clear);

const TAGS = 'badge banner components history incident maintenance page source uptime when';

/** What Vue makes of an attribute without a value. */
const written = (now: unknown): unknown => (typeof now === 'boolean' ? true : '');

for (const tag of TAGS.split(' ')) {
  it(`allclear-${tag}: each attribute may be set as a property of its name`, async () => {
    const element = await mount<HTMLElement>(`<allclear-${tag}></allclear-${tag}>`);
    const { observedAttributes } = element.constructor as unknown as {
      observedAttributes: string[];
    };
    const fields = element as unknown as Record<string, unknown>;
    for (const name of observedAttributes.filter((one) => one in element)) {
      expect(() => (fields[name] = '20'), name).not.to.throw();
    }
    for (const name of observedAttributes.filter((one) => one in element)) {
      expect(() => (fields[name] = undefined), `${name}, taken away`).not.to.throw();
    }
  });
}

it('refresh as a property is the attribute, and stays a method', async () => {
  const badge = await mount<AllclearBadge>('<allclear-badge></allclear-badge>');
  badge.refresh = '20';
  expect(badge.refreshInterval).to.equal('20');
  await badge.refresh();
  badge.refresh = undefined;
  expect(badge.refreshInterval).to.equal(undefined);
});

it('freshness as a property of allclear-when is its condition, and still tells', async () => {
  const element = await mount<AllclearWhen>('<allclear-when><p>Old</p></allclear-when>');
  element.freshness = 'fresh';
  element.snapshot = snapshot({ status: 'operational' });
  await element.updateComplete;
  expect(element.freshness).to.equal('fresh');
  expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
  element.freshness = 'stale';
  await element.updateComplete;
  expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
});

it('an attribute without a value is true', async () => {
  for (const tag of TAGS.split(' ')) {
    const element = await mount(`<allclear-${tag}></allclear-${tag}>`);
    const { elementProperties } = element.constructor as typeof AllclearBadge;
    const fields = element as unknown as Record<PropertyKey, unknown>;
    for (const [name, { type }] of elementProperties) {
      if (type !== Boolean) continue;
      fields[name] = written(fields[name]);
      expect(fields[name], `${tag} ${String(name)}`).to.equal(true);
    }
  }
});
