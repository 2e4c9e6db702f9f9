// Where each kilobyte goes: what an entry would weigh less without a part of it, in bytes after
// brotli. The parts do not add up to the whole, because they compress each other.
import { transform } from 'esbuild';
import { brotli, bundled } from '../test/support/bundled.mjs';

const ENTRIES = {
  client: ['dist/client/index.js'],
  badge: ['dist/define/badge.js'],
  'badge + banner': ['dist/define/badge.js', 'dist/define/banner.js'],
  everything: ['dist/define/all.js'],
};

/** Each path is of the first that it fits. */
const PARTS = {
  Lit: /node_modules/,
  'styles of all elements': /\.styles\.js$/,
  'formats: Statuspage, incident.io, our own; the document': /\/providers\//,
  'requests: deadline, repetitions, who answers': /\/client\//,
  'time and sharing: polls, tabs, last picture, mirrors': /\/store\//,
  'what is claimed: status, age, selection, uptime, incidents': /\/model\//,
  'words, dates, numbers in the language of the reader': /\/text\//,
  'ties to the page: language, settings, announcements, days': /\/controllers\//,
  'element banner': /\/elements\/banner\//,
  'elements uptime and components': /\/elements\/(?:uptime|components)\//,
  'elements incident, history, maintenance, page, when':
    /\/elements\/(?:incident|history|maintenance|page|when)\//,
  'what all elements share; badge, source': /\/elements\//,
};

const partOf = (path) => Object.keys(PARTS).find((name) => PARTS[name].test(path));

/** The code of an entry, minified module by module so that one can be left out. */
async function modulesOf(entries) {
  const { modules, code } = await bundled(...entries);
  const parts = await Promise.all(
    Object.entries(modules)
      .filter(([, one]) => one.code)
      .map(async ([path, one]) => {
        const small = await transform(one.code, {
          minify: true,
          treeShaking: false,
          format: 'esm',
        });
        return { part: partOf(path), code: small.code };
      }),
  );
  return { whole: brotli(code), parts };
}

const sum = (modules) => brotli(modules.map(({ code }) => code).join('\n'));
const columns = [];
for (const [name, entries] of Object.entries(ENTRIES)) {
  const { whole, parts } = await modulesOf(entries);
  const all = sum(parts);
  columns.push({
    name,
    whole,
    of: (part) => {
      const rest = parts.filter((one) => one.part !== part);
      return rest.length < parts.length ? all - sum(rest) : 0;
    },
  });
}

const row = (cells) => `| ${cells.join(' | ')} |`;
console.log(row(['', ...columns.map(({ name }) => name)]));
console.log(row(['---', ...columns.map(() => '---:')]));
for (const part of Object.keys(PARTS)) {
  console.log(row([part, ...columns.map(({ of }) => (of(part) || '').toLocaleString('en'))]));
}
console.log(row(['**whole**', ...columns.map(({ whole }) => whole.toLocaleString('en'))]));
