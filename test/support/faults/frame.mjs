/**
 * A host page of its own, for a fault that is the page's: with a header of its choice. It notes what
 * would reach the host's error handling and the console.
 */
export function sendFrame(res, { csp, src, before = '' }) {
  const escaped = src.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(csp && { 'Content-Security-Policy': csp }),
  });
  res.end(`<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>A host page</title>
<script>
  window.heard = { thrown: [], warnings: [], kinds: [] };
  addEventListener('error', (event) => heard.thrown.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => heard.thrown.push(String(event.reason)));
  addEventListener('allclear-error', (event) => heard.kinds.push(event.kind));
  console.warn = (...words) => {
    if (/^Allclear/.test(words[0])) heard.warnings.push(words.join(' '));
  };
  ${before}
</script>
<allclear-badge src="${escaped}"></allclear-badge>
<script type="module" src="/src/define/all.ts"></script></html>`);
}
