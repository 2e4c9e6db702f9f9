// The XML reader is no module; for browsers under test it becomes one, as in the bundles.
import { mkdir, writeFile } from 'node:fs/promises';
import { rollup } from 'rollup';
import { bundling } from '../../rollup.config.mjs';

const NAMES = 'parseXml, XmlElement, XmlText';
const PATH = 'node_modules/.cache/parse-xml.js';

/** A plugin of the dev server that serves it so. */
export async function parseXmlModule() {
  const source = `export { ${NAMES} } from '@rgrove/parse-xml';`;
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) => (id === 'entry' ? source : null),
  };
  const bundle = await rollup({ input: 'entry', plugins: [entry, ...bundling] });
  const { output } = await bundle.generate({ format: 'es' });
  await mkdir('node_modules/.cache', { recursive: true });
  await writeFile(PATH, output[0].code);
  return {
    name: 'parse-xml',
    resolveImport: ({ source: id }) => (id === '@rgrove/parse-xml' ? `/${PATH}` : undefined),
  };
}
