import { PAGE } from './company.mjs';
import { incidentsAt, scheduledMaintenancesAt } from './documents.mjs';
import { sendPublicError } from './reply.mjs';
import { TIME_ZONE } from './zone.mjs';

/**
 * The pages of single incidents and maintenances, where the widgets' links lead: plain HTML without
 * a script, at `/status/incidents/ID`.
 */

const when = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  dateStyle: 'medium',
  timeStyle: 'short',
});

const escape = (text) =>
  String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const words = (status) => escape(status.replaceAll('_', ' '));

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:44rem;margin:2rem auto;padding:0 1rem}
p{white-space:pre-line}`;

const html = (title, body) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
${body}
</html>
`;

function story({ name, incident_updates: updates }) {
  const told = updates.map(
    ({ status, body, display_at: at }) =>
      `<h2>${words(status)}, ${when.format(new Date(at))}</h2><p>${escape(body)}</p>`,
  );
  return html(
    `${name} · ${PAGE.name} status`,
    `<p><a href="/status">${PAGE.name} status</a></p><h1>${escape(name)}</h1>${told.join('')}`,
  );
}

function pageAt(path, minute, now) {
  const { incidents } = incidentsAt(minute, now);
  const id = /^\/status\/incidents\/(\w+)$/.exec(path)?.[1];
  const { scheduled_maintenances: maintenances } = scheduledMaintenancesAt(minute, now);
  const found = [...incidents, ...maintenances].find((one) => one.id === id);
  return found && story(found);
}

/** Answers with one of these pages, or 404. */
export function sendPlainPage(req, res, { clock, payload }, now) {
  const path = req.url.split('?', 1)[0].replace(/\/$/, '');
  const body = payload === undefined ? pageAt(path, clock.minute(), now) : undefined;
  if (body === undefined) return sendPublicError(res, 404, `There is no ${path} here.`);
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  return res.end(req.method === 'HEAD' ? undefined : body);
}
