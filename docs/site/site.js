/* What moves on the pages: the samples live, and nothing is asked of any network. */
import { scenario } from '../../dist/testing/index.js';

globalThis.fetch = () => Promise.reject(new TypeError('Nothing is asked on this site.'));

const samples = [...document.querySelectorAll('.live')];
if (samples.some((one) => 'offline' in one.dataset)) {
  Object.defineProperty(navigator, 'onLine', { get: () => false });
}

/** What reads a status: each element but the one that only tells others what to read. */
const reads = ({ localName }) => /^allclear-(?!source)/.test(localName);

// Before the elements are defined: so that none of them asks.
for (const sample of samples) {
  const { scenario: name } = sample.dataset;
  if (name === 'none') continue;
  const snapshot = scenario(name, { at: Date.now() });
  for (const element of sample.querySelectorAll('*'))
    if (reads(element)) element.snapshot = snapshot;
}

/** What lies beside this script: it is not bundled with it. */
const load = (path) => import(new URL(`dist/${path}`, import.meta.url).href);

for (const { lang } of document.querySelectorAll('.live [lang]')) load(`languages/${lang}.js`);
if (samples.length) load('allclear.js');
