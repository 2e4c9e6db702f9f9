const ALL = '/src/define/all.ts';

/**
 * A host page of its own, for a fault that is the page's: with a header of its choice, with another
 * script before everything, and other modules than the library (`modules`, with spaces between them).
 * It holds `many` badges, with words of the host in each. It notes what would reach the host's error
 * handling and the console.
 */
export function sendFrame(res, { csp, src, before = '', modules = ALL, many = 1, inside = '' }) {
  const escaped = src.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(csp && { 'Content-Security-Policy': csp }),
  });
  res.end(`<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>A host page</title>
<script nonce="host">
  window.heard = { thrown: [], warnings: [], kinds: [] };
  addEventListener('error', (event) => heard.thrown.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => heard.thrown.push(String(event.reason)));
  addEventListener('allclear-error', (event) => heard.kinds.push(event.kind));
  console.warn = (...words) => {
    if (/^Allclear/.test(words[0])) heard.warnings.push(words.join(' '));
  };
  ${before}
</script>
${`<allclear-badge src="${escaped}">${inside}</allclear-badge>`.repeat(many)}
${scripts(modules)}</html>`);
}

const scripts = (modules) =>
  modules
    .split(' ')
    .filter(Boolean)
    .map((path) => `<script type="module" src="${path}"></script>`)
    .join('');
