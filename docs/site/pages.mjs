// What is on the site, and in which order: docs/, and what stands at the root of the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Names of files, and what the menu calls them where it is not as they call themselves. */
const GROUPS = {
  Begin: {
    start: 'Start',
    entries: 'Which entry is right',
    elements: '',
    client: '',
    providers: '',
    frameworks: '',
  },
  'In your page': {
    theming: 'Theming',
    offline: 'Offline',
    languages: '',
    accessibility: '',
    security: 'Security',
    servers: 'On a server',
    'script-tag': 'From a CDN, with hashes',
    testing: 'Testing',
  },
  'Without a status page': {
    mirror: 'Mirror',
    native: 'Native document',
    adapters: 'Write an adapter',
  },
  Background: {
    performance: 'Performance',
    'performance-network': 'Network and long life',
    faults: 'Faults',
    decisions: 'Design decisions',
    limitations: '',
  },
  Project: {
    upgrading: '',
    '../CHANGELOG': '',
    '../CONTRIBUTING': '',
    '../SECURITY': 'Vulnerabilities',
  },
};

/** The pages below one in the menu. */
const BELOW = { elements: 'elements' };

const markdownIn = (folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const titleOf = (text) => /^# (.+)$/m.exec(text)[1].replaceAll('`', '');

/** A page: the file it is made from, where it comes to lie, and what it is called. */
function pageOf(source) {
  const text = readFileSync(join(ROOT, source), 'utf8');
  const below = source.startsWith('docs/')
    ? source.slice('docs/'.length)
    : `project/${source.toLowerCase()}`;
  const address = below === 'start.md' ? 'index.html' : below.replace(/\.md$/, '.html');
  return { source, text, address, title: titleOf(text) };
}

/** The menu: groups of pages, some with pages below them. What no group names begins the last one. */
export function menu() {
  const named = new Set();
  const groups = Object.entries(GROUPS).map(([title, names]) => {
    const sources = Object.keys(names).map((name) => join('docs', `${name}.md`));
    for (const one of sources) named.add(one);
    const pages = sources.filter((one) => existsSync(join(ROOT, one))).map(pageOf);
    for (const page of pages) page.label = names[basename(page.source, '.md')] || page.title;
    for (const page of pages) {
      const folder = BELOW[basename(page.source, '.md')];
      if (folder) page.below = markdownIn(`docs/${folder}`).map(pageOf);
    }
    return { title, pages };
  });
  const others = markdownIn('docs').filter((one) => !named.has(one));
  groups.at(-1).pages.unshift(...others.map(pageOf));
  for (const { pages } of groups) for (const page of pages) page.label ??= page.title;
  return groups;
}

/** Every page, in the order of the menu. */
export const pagesOf = (groups) =>
  groups.flatMap(({ pages }) => pages.flatMap((page) => [page, ...(page.below ?? [])]));
