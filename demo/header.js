/* The header that the demo's own pages share. */
const PAGES = {
  '/shop': 'Shop',
  '/office': 'Back office',
  '/status': 'Status page',
  '/badge': 'Badge',
  '/banner': 'Banner',
  '/components': 'Components',
  '/uptime': 'Uptime',
  '/incident': 'Incident',
  '/history': 'History',
  '/maintenance': 'Maintenance',
  '/when': 'When',
  '/sources': 'Sources',
  '/maker': 'Make yours',
};

const link = (href, words) =>
  Object.assign(document.createElement('a'), { href, textContent: words });

const brand = link('/', 'Allclear');
brand.className = 'brand';
const nav = document.createElement('nav');
for (const [href, words] of Object.entries(PAGES)) {
  const page = link(href, words);
  if (href === location.pathname) page.setAttribute('aria-current', 'page');
  nav.append(page);
}
const bar = document.createElement('div');
bar.className = 'bar';
bar.append(brand, nav);
const header = document.createElement('header');
header.append(bar);
document.body.prepend(header);
