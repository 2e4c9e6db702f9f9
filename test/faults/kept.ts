import { kept } from '../support/memory.js';
import { DOWN } from './answers.js';
import type { Scene } from './scene.js';

/** What is kept of the source of a scene. */
export const copies = (scene: Scene): [key: string, value: string][] =>
  Object.entries(kept(new RegExp(scene.name))).filter(([, value]) => value.includes('snapshot'));

/** A visit that leaves a picture behind; resolves with where it is. */
export async function visit(scene: Scene): Promise<string> {
  await scene.open(DOWN);
  await scene.show();
  await scene.loaded();
  const [[key] = ['']] = copies(scene);
  if (!key) throw new Error('nothing is kept');
  return key;
}
