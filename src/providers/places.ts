import { alone, below, isFile } from './files.js';
import type { Signs } from './provider.js';

/* Where the files of a page lie, for providers of which that takes more than a list of paths. */

/** "…/status/SLUG", as Uptime Kuma has it; "/" and "/status" are that of "default". */
export const uptimeKuma: Signs['files'] = (address) => {
  const { origin, pathname } = new URL(address);
  const found = /^\/(?:api\/)?status(?:-page)?\/(?:heartbeat\/)?([\w-]+)\/?$/.exec(pathname)?.[1];
  const slug = found ?? (/^\/(?:status(?:-page)?\/?)?$/.test(pathname) ? 'default' : undefined);
  if (!slug) return isFile(address) ? alone(address) : undefined;
  const page = `${origin}/api/status-page/`;
  return {
    present: [page + slug, `${page}heartbeat/${slug}`],
    archive: [`${page}${slug}/incident-history`],
  };
};

/**
 * A repository on GitHub keeps its history in a file that raw.githubusercontent.com serves. Its page
 * is most often "https://OWNER.github.io/NAME".
 */
export const upptime: Signs['files'] = (address) => {
  const [, owner, name] =
    /^https:\/\/(?:github\.com\/([^/]+)|([\w-]+)\.github\.io)\/([^/?#]+)/
      .exec(address)
      ?.filter((part) => part !== undefined) ?? [];
  const raw = `https://raw.githubusercontent.com/${owner}/${name}/HEAD/history/summary.json`;
  return name ? { present: [raw] } : isFile(address) ? alone(address) : undefined;
};

/** "https://SUB.statuspal.io" is a page; its JSON lies at the provider's own address. */
export const statuspal: Signs['files'] = (address) => {
  const [, sub, top] =
    /^https:\/\/(?!www\.)([\w-]+)\.statuspal\.(io|eu)(?:\/|$)/.exec(address) ?? [];
  const api = sub
    ? `https://statuspal.${top}/api/v2/status_pages/${sub}/`
    : /^(.*\/status_pages\/[\w-]+\/)summary$/.exec(address)?.[1];
  return api ? { present: [`${api}summary`], archive: [`${api}incidents`] } : alone(address);
};

/** "https://status.io/pages/ID" and those of its events are of the page whose JSON is at "/1.0/status/ID". */
export const statusio: Signs['files'] = (address) => {
  const id = /\/pages\/(?:[a-z]+\/)?([\da-f]{24})(?:\/|$)/.exec(new URL(address).pathname)?.[1];
  return id ? { present: [`https://api.status.io/1.0/status/${id}`] } : alone(address);
};

/** The provider's own API gives all of a page in one answer, where it is asked to. */
export const sorry: Signs['files'] = (address) => {
  const [page] = /^https:\/\/(?:ro-)?api\.sorryapp\.com\/v1\/pages\/\w+/.exec(address) ?? [];
  if (!page) return below(['api/v1/status', 'api/v1/components', 'api/v1/notices'])(address);
  const all = 'include=components,notices,notices.updates';
  return new URL(address).search
    ? alone(address)
    : { present: [`${page}?${all}&filter[notices][timeline_state_in]=present,future`] };
};

/** "status.salesforce.com/instances/KEY" is one of many; all of them are one file. */
export const salesforce: Signs['files'] = (address) => {
  const { hostname, pathname } = new URL(address);
  if (hostname !== 'status.salesforce.com') return alone(address);
  const [, kind, key] = /^\/(instances|products)\/([\w-]+)/.exec(pathname) ?? [];
  const file =
    kind === 'products' ? `products/${key}` : key ? `instances/${key}/status` : 'instances/status';
  return { present: [`https://api.status.salesforce.com/v1/${file}`] };
};

/** The page that visitors see, "…/posts/dashboard", lies beside its files. */
export const pagerduty: Signs['files'] = (address) =>
  below(['api/data', 'api/services', 'api/post_enums', 'api/posts?is_featured=true&limit=500'])(
    address.replace(/^(https?:\/\/[^/]+\/)posts(?:\/.*)?$/, '$1'),
  );

/** Each incident has an address of its own; "status.slack.com" is where the page used to be. */
export const slack: Signs['files'] = (address) => {
  const isPage =
    /^(?:slack-status|status\.slack)\.com$/.test(new URL(address).host) && !isFile(address);
  const files = below(['api/v2.0.0/current'], ['api/v2.0.0/history']);
  return files(isPage ? 'https://slack-status.com/' : address);
};

export const aws: Signs['files'] = (address) =>
  /^\/(?:health\/status)?$/.test(new URL(address).pathname)
    ? { present: ['https://health.aws.amazon.com/public/currentevents'] }
    : alone(address);

export const azure: Signs['files'] = (address) =>
  /feed/.test(address)
    ? alone(address)
    : { present: ['https://rssfeed.azure.status.microsoft/en-us/status/feed/'] };

export const apple: Signs['files'] = (address) => {
  if (isFile(address)) return alone(address);
  const folder = /developer/.test(address) ? 'developer' : 'data';
  return {
    present: [`https://www.apple.com/support/systemstatus/data/${folder}/system_status_en_US.js`],
  };
};
