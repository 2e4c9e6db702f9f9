// The lines that load a release from a CDN, at an address that never changes, with the hash of what is
// expected there. `npm run sri` prints them for what dist/ holds; with `--write FILE` they are put
// between the markers there, as `npm version` does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const MARKED = /(?<=<!-- script lines -->\n).*?(?=<!-- \/script lines -->)/s;
const CDN = 'https://cdn.jsdelivr.net/npm';

const { values } = parseArgs({ options: { write: { type: 'string' } } });
const { name } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const HASHES = new URL('../dist/sri.json', import.meta.url);
if (!existsSync(HASHES)) throw new Error('There is no dist/sri.json: npm run build writes it.');
const { version, files } = JSON.parse(readFileSync(HASHES, 'utf8'));
const addressOf = (file) => `${CDN}/${name}@${version}/dist/${file}`;

const CLASSIC = ['allclear.classic.js', 'allclear.all.js'];
const line = (file) => {
  const kind = CLASSIC.includes(file) ? 'async' : 'type="module"';
  return `<script
  ${kind}
  src="${addressOf(file)}"
  integrity="${files[file]}"
  crossorigin="anonymous"
></script>`;
};

const scripts = Object.keys(files).filter((file) => /^(?:allclear|languages)\b/.test(file));
const later = Object.keys(files).filter((file) => /^(?:parts|adapters)\//.test(file));
const integrity = Object.fromEntries(later.map((file) => [addressOf(file), files[file]]));
const block = (text) => `\n\`\`\`html\n${text}\n\`\`\`\n\n`;
const text =
  `${`Version ${version}. What a page may load:`}\n${block(scripts.map(line).join('\n'))}` +
  `What those load by themselves, before any of them:\n${block(
    `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>`,
  )}`;

if (values.write) {
  const page = readFileSync(values.write, 'utf8');
  if (!MARKED.test(page)) throw new Error(`${values.write} has no markers`);
  writeFileSync(
    values.write,
    page.replace(MARKED, () => `\n${text}`),
  );
} else {
  console.log(text);
}
