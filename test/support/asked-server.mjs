// The built client in Node, over real HTTP, against the status server and whatever stands in for it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach } from 'node:test';
import { createClock } from '../../demo/status-server/clock.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';
import { createClient, StatusError } from '../../dist/client/index.js';

export const SUMMARY = '/api/v2/summary.json';
export const ARCHIVE = '/api/v2/incidents.json';

export const clock = createClock({ playing: false });
export const server = createStatusServer({ clock });
/** What was asked, as it arrived. */
export const requests = [];
/** What answers in place of the status server, if anything does. */
export const standIn = { answers: undefined };
const http = createServer((req, res) => {
  requests.push(req);
  if (standIn.answers) standIn.answers(req, res);
  else void server.handler(req, res);
});
export let url;

before(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${http.address().port}/`;
});
after(() => {
  http.close();
  http.closeAllConnections();
});
beforeEach(() => {
  requests.length = 0;
  server.resetRequestCounts();
  clock.jump('all-well');
});
afterEach(() => {
  standIn.answers = undefined;
  server.setFault('none');
});

/** Attempts follow each other without a pause. */
export const client = (options) => createClient({ random: () => 0, ...options });
export const failing = async (options, getOptions) => {
  const error = await client(options)
    .get(url, getOptions)
    .then(
      () => assert.fail('it succeeded'),
      (reason) => reason,
    );
  assert.ok(error instanceof StatusError, String(error));
  return error;
};
export const counts = () => server.requestCounts();
