// Strict and hostile pages in every engine; what they are, and what comes of each, stands in
// test/support/guarded-pages.mjs. Run by run.mjs.
import { after, before, test } from 'node:test';
import { GUARDED } from '../support/guarded-pages.mjs';
import { startGuardedSite } from '../support/guarded-site.mjs';
import { visit } from '../support/guarded-visit.mjs';
import { ENGINES } from './engines.mjs';

let site;
before(async () => (site = await startGuardedSite()));
after(() => site?.close());

for (const id of (process.env.ALLCLEAR_ENGINES ?? Object.keys(ENGINES).join()).split(',')) {
  const { name, missing, window: open } = ENGINES[id];
  test(name, { skip: missing() }, async (t) => {
    const window = await open();
    t.after(() => window.close());
    for (const page of GUARDED) await t.test(page.name, () => visit(window, site.url, page));
  });
}
