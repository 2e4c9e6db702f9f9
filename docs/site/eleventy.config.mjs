// The site: every page of docs/, in one layout. `npm run docs` builds it.
import { join } from 'node:path';
import { integrityLines } from './integrity.mjs';
import { between, linker } from './links.mjs';
import { teach } from './markdown.mjs';
import { menu, pagesOf, ROOT } from './pages.mjs';

/** What the live elements load, beside the scripts of the site. */
const FROM_DIST = ['allclear.js', 'parts', 'languages'];

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function site(config) {
  const groups = menu();
  const pages = pagesOf(groups);
  const { resolve, taken } = linker(pages);

  const pageAt = (permalink) => pages.find(({ address }) => address === permalink);

  config.amendLibrary('md', (md) => {
    teach(md, { resolve, integrity: integrityLines() });
    const { render } = md;
    // Which page is drawn, the rules have to know.
    md.render = (text, env) => render.call(md, text, { ...env, page: pageAt(env.permalink) });
  });
  config.addGlobalData('groups', groups);
  config.addGlobalData('storybook', !!process.env.ALLCLEAR_DOCS_STORYBOOK);
  config.addFilter('contents', (permalink) => pageAt(permalink).contents);
  config.addFilter('from', (address, here) => between(here, address));

  for (const [index, page] of pages.entries()) {
    config.addTemplate(`${page.address.replace('.html', '')}.md`, page.text, {
      layout: 'page.liquid',
      permalink: page.address,
      title: page.title,
      before: pages[index - 1],
      after: pages[index + 1],
    });
  }

  config.addPassthroughCopy({ 'docs/site/site.css': 'site.css' });
  config.addPassthroughCopy({ 'demo/maker/icon.svg': 'icon.svg' });
  for (const name of FROM_DIST) config.addPassthroughCopy({ [`dist/${name}`]: `dist/${name}` });
  // Which files are linked to is known when all pages are drawn.
  config.on('eleventy.after', async ({ dir, directories }) => {
    const { cp } = await import('node:fs/promises');
    const output = directories?.output ?? dir.output;
    for (const [from, to] of Object.entries(taken)) await cp(join(ROOT, from), join(output, to));
  });
  for (const one of ['docs', '*.md']) config.addWatchTarget(one, { resetConfig: true });

  return {
    dir: { input: 'docs/site', includes: 'layouts', layouts: 'layouts' },
    markdownTemplateEngine: false,
  };
}
