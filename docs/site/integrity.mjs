// The lines that load a file of this version for ever, with what it has to be: from dist/sri.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages.mjs';

const HOST = 'https://cdn.jsdelivr.net/npm';
const FILES = {
  'allclear.js': 'type="module"',
  'allclear.lazy.js': 'type="module"',
  'allclear.classic.js': 'async',
  'allclear.all.js': 'async',
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As HTML; nothing where the build has told no hashes. */
export function integrityLines(path = join(ROOT, 'dist/sri.json')) {
  if (!existsSync(path)) return '';
  const { version, files } = JSON.parse(readFileSync(path, 'utf8'));
  const lines = Object.entries(FILES)
    .filter(([file]) => files[file])
    .map(
      ([file, how]) => `<script
  ${how}
  src="${HOST}/allclear@${version}/dist/${file}"
  integrity="${files[file]}"
  crossorigin="anonymous"
></script>`,
    );
  return `<pre tabindex="0"><code class="language-html">${escaped(lines.join('\n\n'))}\n</code></pre>\n`;
}
