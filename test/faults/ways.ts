import { expect } from 'chai';
import { reads } from '../support/elements.js';
import { GOOD, PAGE_URL } from './answers.js';
import type { Answer } from './page.js';
import type { Scene } from './scene.js';
import type { Green } from './watch.js';

interface Expected {
  /** The kind of the error, or those that engines differ in. */
  readonly kind: string | readonly string[];
  readonly words?: string;
  /** How many requests the page begins before it says that nothing is known. */
  readonly requests?: number;
}

const expectKind = (scene: Scene, kind: Expected['kind']): void => {
  expect(scene.kinds).have.length(1);
  expect(scene.kinds[0]).oneOf([kind].flat());
};

/** U: a source that goes wrong from the first. */
export async function failsAtOnce(
  scene: Scene,
  bad: Answer,
  { kind, words = 'Status unavailable', requests }: Expected,
): Promise<void> {
  await scene.open(bad);
  await scene.show();
  await scene.failed();
  scene.isUnknown({ words });
  expectKind(scene, kind);
  if (requests !== undefined) expect(scene.begun).equal(requests);
}

/** F, S, U: a source that goes wrong after it has said that all is well. */
export async function failsLater(scene: Scene, bad: Answer, expected: Expected): Promise<void> {
  await scene.open(GOOD);
  scene.green = 'all';
  await scene.show();
  await scene.loaded();
  scene.trust();
  scene.isFresh();
  await scene.answers(bad);
  await scene.refresh();
  expectKind(scene, expected.kind);
  scene.isFresh();
  await scene.pass(200);
  scene.isStale();
  await scene.pass(600);
  scene.isStale();
  await scene.pass(120);
  scene.isUnknown({ words: expected.words ?? 'Status unavailable', link: PAGE_URL });
  expect(reads(scene.badge)).match(/All systems operational as of 1\d min ago$/);
  expectKind(scene, expected.kind);
}

/** Both. */
export async function fails(scene: Scene, bad: Answer, expected: Expected): Promise<void> {
  await failsAtOnce(scene, bad, expected);
  await failsLater(scene, bad, expected);
}

/** F: an answer that is as good as any. */
export async function works(scene: Scene, good: Answer): Promise<void> {
  await scene.open(good);
  scene.green = 'all';
  await scene.show();
  await scene.loaded();
  expect(scene.kinds).deep.equal([]);
  scene.isFresh();
}

/** That so many requests more are begun within so many seconds. */
export async function begins(
  scene: Scene,
  more: number,
  seconds: number,
  step?: number,
): Promise<void> {
  const before = scene.begun;
  await scene.pass(seconds, step);
  expect(scene.begun - before, `requests in ${seconds} s`).equal(more);
}

/** Shows an answer that can be read, and by which so much may be green. */
export async function shows(
  scene: Scene,
  green: Green,
  json: unknown,
  tags = ['components', 'banner'],
  attributes = '',
): Promise<void> {
  await scene.open({ json });
  scene.green = green;
  await scene.show(attributes, ['badge', ...tags]);
  await scene.loaded();
  expect(scene.kinds).deep.equal([]);
}
