// `npm run readme`: writes the tables and figures of the README and of docs/ anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathOf } from '../../test/support/bundled.mjs';
import { filled, marked } from './fill.mjs';

for (const path of marked()) {
  const text = await filled(path);
  if (text === readFileSync(pathOf(path), 'utf8')) continue;
  writeFileSync(pathOf(path), text);
  console.log(`written: ${path}`);
}
