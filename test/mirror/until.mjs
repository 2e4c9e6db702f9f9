import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, and not for a time. */
export async function until(condition, what, seconds = 10) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(5);
  }
}
