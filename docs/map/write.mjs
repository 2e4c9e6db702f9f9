// `npm run map`: draws docs/map.svg, the picture of src/ in CONTRIBUTING.
import { writeFileSync } from 'node:fs';
import { draw } from './draw.mjs';
import { foldersOfSource } from './imports.mjs';

writeFileSync(new URL('../map.svg', import.meta.url), draw(foldersOfSource()));
