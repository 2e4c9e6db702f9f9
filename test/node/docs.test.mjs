// The site of the documentation: it has every page, no link leads nowhere, and its samples are right.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { transform } from 'esbuild';
import { buildSite } from '../../docs/site/build.mjs';
import { integrityLines } from '../../docs/site/integrity.mjs';
import { linker, slugger } from '../../docs/site/links.mjs';
import { menu, pagesOf, ROOT } from '../../docs/site/pages.mjs';
import { elementOf } from '../../docs/tables/manifest.mjs';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const pages = pagesOf(menu());
const filesIn = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith(ending));

let site;
before(async () => {
  site = mkdtempSync(join(tmpdir(), 'allclear-docs-'));
  await buildSite(site);
});
after(() => rmSync(site, { recursive: true, force: true }));

const valuesOf = (html, names) =>
  [...html.matchAll(new RegExp(` (?:${names})="([^"]*)"`, 'g'))].map(([, value]) => value);

describe('the site', () => {
  it('has a page for every file of the documentation', () => {
    const sources = pages.map(({ source }) => source);
    assert.deepEqual(
      filesIn('docs', '.md').filter((name) => !sources.includes(name)),
      [],
    );
    for (const { address, title } of pages) {
      const html = readFileSync(join(site, address), 'utf8');
      assert.equal(html.match(/<h1/g)?.length, 1, `${address}: one heading of the first level`);
      assert.ok(html.includes(title.replaceAll('&', '&amp;')), address);
    }
  });

  it('has no link that leads nowhere, nor an id twice', () => {
    let links = 0;
    for (const { address } of pages) {
      const html = readFileSync(join(site, address), 'utf8');
      const ids = valuesOf(html, 'id');
      assert.deepEqual([...new Set(ids)], ids, address);
      for (const value of valuesOf(html.replace(/<pre[^]*?<\/pre>/g, ''), 'href|src')) {
        if (/^(?:https?|mailto):/.test(value)) continue;
        const target = new URL(value.replaceAll('&amp;', '&'), `file://${site}/${address}`);
        const path = decodeURIComponent(target.pathname);
        assert.ok(existsSync(path), `${address} leads to ${value}`);
        const hash = decodeURIComponent(target.hash.slice(1));
        const there = hash && valuesOf(readFileSync(path, 'utf8'), 'id');
        assert.ok(!hash || there.includes(hash), `${address} leads to ${value}`);
        links++;
      }
    }
    assert.ok(links > 1000, `${links} links`);
  });

  it('has every page and heading that the README leads to', () => {
    const { resolve } = linker(pages);
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const found = [...text.matchAll(/\]\(([^)#]*)(#[^)]*)?\)/g)];
    assert.ok(found.length > 20);
    for (const [, path, hash] of found) {
      if (/^https?:/.test(path)) continue;
      const address = resolve({ source: 'README.md', address: 'index.html' }, path);
      if (!hash) continue;
      const ids = valuesOf(readFileSync(join(site, address), 'utf8'), 'id');
      assert.ok(ids.includes(hash.slice(1)), `${path}${hash}`);
    }
  });

  it('has no inline script and no inline style, which its policy forbids', () => {
    for (const { address } of pages) {
      const html = readFileSync(join(site, address), 'utf8');
      assert.match(html, /Content-Security-Policy" content="default-src 'none'; script-src 'self'/);
      assert.doesNotMatch(html, /<style|<script(?![^>]* src=)|<[a-z][^>]* (?:style|on\w+)=/);
    }
  });

  it('stops at a link to what is not there', () => {
    const { resolve } = linker(pages);
    const [page] = pages;
    assert.throws(() => resolve(page, 'gone.md'), /docs\/start\.md links to gone\.md/);
    assert.equal(resolve(page, 'elements/badge.md#parts'), 'elements/badge.html#parts');
    assert.equal(resolve(page, '../src/index.ts'), 'files/src/index.ts.txt');
  });

  it('gives headings the ids that GitHub gives them', () => {
    const slug = slugger();
    const titles = ["A page's `allclear-when`: 90 %", 'Again', 'Again'];
    assert.deepEqual(titles.map(slug), ['a-pages-allclear-when-90-', 'again', 'again-1']);
  });

  it('shows what to load for ever, where the build has told of it', () => {
    const file = join(site, 'sri.json');
    const told = { version: '9.8.7', files: { 'allclear.js': 'sha384-abc' } };
    assert.equal(integrityLines(file), '');
    writeFileSync(file, JSON.stringify(told));
    const lines = integrityLines(file);
    assert.match(lines, /allclear@9\.8\.7\/dist\/allclear\.js"/);
    assert.match(lines, /integrity="sha384-abc"\n {2}crossorigin="anonymous"/);
  });
});

const GLOBAL = /^(?:class|id|slot|hidden|lang|dir|style|title)$|^(?:data|aria)-/;

/** What is wrong with the elements of a sample: their tags, their attributes. */
function wrongIn(html) {
  return [...html.matchAll(/<(allclear-[a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(
    ([, tag, attributes]) => {
      const known = elementOf(tag)?.attributes.map(({ name }) => name);
      if (!known) return `<${tag}>`;
      return [...attributes.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)]
        .map(([, name]) => name)
        .filter((name) => !known.includes(name) && !GLOBAL.test(name))
        .map((name) => `<${tag} ${name}>`);
    },
  );
}

/** Whether the package has such an entry. */
const isEntry = (source) =>
  Object.keys(manifest.exports).some((entry) => {
    const [start, end] = entry.replace('.', 'allclear').split('*');
    return end === undefined ? source === start : source.startsWith(start) && source.endsWith(end);
  });

/** Words that are imported from an entry which has none of that name. */
async function missingIn(code) {
  const imports = [...code.matchAll(/import (?:\{([^}]*)\} from )?'(allclear[^']*)'/g)];
  const found = await Promise.all(
    imports.map(async ([, names = '', source]) => {
      if (!isEntry(source)) return source;
      if (!names) return [];
      const entry = await import(source);
      const words = names.split(',').map((name) => name.trim().split(' as ')[0]);
      return words.filter((name) => name && !name.startsWith('type ') && !(name in entry));
    }),
  );
  return found.flat();
}

/** A part of a document may stand for itself. */
const readJson = (text) => {
  const part = text.trim().startsWith('"') ? `{${text}}` : text;
  return JSON.parse(part);
};

const CHECKS = {
  html: (code) => assert.deepEqual(wrongIn(code), []),
  js: async (code) => {
    await transform(code, { loader: 'js', format: 'esm' });
    assert.deepEqual(await missingIn(code), []);
  },
  // An entry of a list may stand for itself.
  ts: (code) => transform(code.startsWith('{') ? `[${code}]` : code, { loader: 'ts' }),
  css: async (code) => assert.deepEqual((await transform(code, { loader: 'css' })).warnings, []),
  json: readJson,
};

describe('samples', () => {
  for (const source of ['README.md', ...pages.map((page) => page.source)]) {
    const text = readFileSync(join(ROOT, source), 'utf8');
    const samples = [...text.matchAll(/^ *```(\w+)\n([^]*?)^ *```$/gm)];
    const checked = samples.filter(([, language]) => language in CHECKS);
    if (!checked.length) continue;
    it(`of ${source} are right`, async () => {
      for (const [, language, code] of checked) {
        try {
          await CHECKS[language](code);
        } catch (error) {
          throw new Error(`${error.message}\nin ${language}:\n${code}`, { cause: error });
        }
      }
    });
  }

  it('in tables have elements and attributes that there are', () => {
    const text = readFileSync(join(ROOT, 'docs/providers.md'), 'utf8');
    assert.deepEqual(wrongIn(text), []);
    assert.deepEqual(wrongIn('<allclear-badge scr="x"></allclear-badge><allclear-bar>'), [
      '<allclear-badge scr>',
      '<allclear-bar>',
    ]);
  });
});
