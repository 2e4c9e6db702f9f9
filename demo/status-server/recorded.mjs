import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const API = '/api/v2';

/**
 * A recorded file as a status page: the document that it is, byte for byte, and those that can be
 * cut out of it. A summary lists what is open, not what is past, so it yields no archive: an
 * `incidents.json` made from it would claim that nothing else ever happened.
 *
 * @param {string} file
 * @returns {{ name: string, documents: Map<string, Buffer | string> }}
 */
export function readRecorded(file) {
  const { bytes, value } = parsed(file);
  const { page, status, components } = value;
  const incidents = listIn(value.incidents);
  const maintenances = listIn(value.scheduled_maintenances);
  const documents = new Map();
  const cut = (path, rest) => documents.set(`${API}/${path}`, JSON.stringify({ page, ...rest }));
  const open = incidents?.filter((one) => !one?.resolved_at);
  const only = (...wanted) => ({
    scheduled_maintenances: maintenances.filter((one) => wanted.includes(one?.status)),
  });

  if (value.format === 'allclear/1') {
    documents.set('/status.json', bytes).set(`${API}/summary.json`, bytes);
  } else if (components || status) {
    documents.set(`${API}/summary.json`, bytes);
    if (status) cut('status.json', { status });
    if (components) cut('components.json', { components });
  } else if (incidents) {
    documents.set(`${API}/incidents.json`, bytes);
  } else if (maintenances) {
    documents.set(`${API}/scheduled-maintenances.json`, bytes);
  } else {
    throw new Error(
      `${file} is JSON, but no status page: it has no components, status, incidents, ` +
        'scheduled_maintenances or "format": "allclear/1".',
    );
  }
  if (value.format !== 'allclear/1') {
    if (open) cut('incidents/unresolved.json', { incidents: open });
    if (maintenances) {
      cut('scheduled-maintenances/upcoming.json', only('scheduled'));
      cut('scheduled-maintenances/active.json', only('in_progress', 'verifying'));
    }
  }
  return { name: basename(file), documents };
}

/** A recorded file may hold anything anywhere: only a list can be cut. */
const listIn = (value) => (Array.isArray(value) ? value : undefined);

function parsed(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${error.message}`, { cause: error });
  }
  let value;
  try {
    value = JSON.parse(String(bytes).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error.message}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${file} is JSON, but not an object.`);
  }
  return { bytes, value };
}
