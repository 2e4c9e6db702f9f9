// Visitors of a shop with a badge, each on a page of their own, asking through the library's own store,
// client and policy: nothing of it is written a second time here.
import { sourceOf } from '../../dist/store/sources.js';

const DEMAND = { refresh: 60, archive: false };

/** For how long somebody stays on a page, in seconds, in the mean. */
const STAY = 600;

/** As many visitors as that at any time: who leaves is followed by somebody new. */
export function createVisitors(count) {
  const leaving = [];
  let number = 0;

  const come = (place) => {
    // An address of their own: what they hold, keep and lease is nobody else's.
    const { href: url } = new URL(`https://visitor-${number++}.example/`);
    leaving[place] = sourceOf({ url }).subscribe(() => {}, DEMAND);
  };
  return {
    /** The first come within so many seconds; call once a second. */
    arrive(second, within) {
      const until = Math.min(count, Math.round((count * (second + 1)) / within));
      while (leaving.length < until) come(leaving.length);
    },
    /** Some leave, and others come; call once a second. */
    change() {
      const changing = Math.round((leaving.length / STAY) * 2 * Math.random());
      for (let one = 0; one < changing; one++) {
        const place = Math.floor(Math.random() * leaving.length);
        leaving[place]();
        come(place);
      }
    },
    leave() {
      for (const go of leaving.splice(0)) go();
    },
  };
}
