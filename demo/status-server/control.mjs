import { PHASES } from './day.mjs';
import { FAULT_KINDS } from './faults.mjs';
import { sendJson } from './reply.mjs';

const LARGEST = 10_000;

/** What the sender of a request did wrong, in words for that sender. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const refuse = (message, status = 400) => {
  throw new Refusal(status, message);
};

/** The control routes: they change what everybody sees, so only the demo's own pages may ask. */
export function createControl({ clock, payload, fault }) {
  const state = () => ({
    ...(payload ? {} : clock.state()),
    phases: payload ? [] : PHASES,
    payload: payload ?? null,
    fault: fault.kind,
  });
  const routes = {
    '/__day': (change) => {
      if (payload) refuse('A recorded file is being served: there is no day to play.', 409);
      playDay(clock, change);
    },
    '/__fault': (change) => Object.assign(fault, faultOf(change)),
  };

  /** @returns {boolean} whether the path was one of these */
  return async function control(req, res, path) {
    const change = routes[path];
    if (!change) return false;
    try {
      if (!isSameOrigin(req)) refuse('Only pages of this site may do that.', 403);
      if (req.method === 'POST') change(await bodyOf(req));
      else if (req.method !== 'GET' && req.method !== 'HEAD') refuse('Use GET or POST.', 405);
      sendJson(res, 200, state());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(res, error.status, { error: error.message });
    }
    return true;
  };
}

function playDay(clock, change) {
  known(change, ['minute', 'phase', 'speed', 'playing']);
  const { minute, phase, speed, playing } = change;
  const ids = PHASES.map(({ id }) => id);
  if (minute !== undefined && phase !== undefined) refuse('Give minute or phase, not both.');
  if (minute !== undefined && !(typeof minute === 'number' && minute >= 0 && minute < 1440)) {
    refuse('minute must be a number from 0 to below 1440.');
  }
  if (phase !== undefined && !ids.includes(phase)) {
    refuse(`phase must be one of ${ids.join(', ')}.`);
  }
  if (speed !== undefined && !(typeof speed === 'number' && speed > 0 && speed <= 3600)) {
    refuse('speed must be a number above 0, up to 3600: simulated minutes per real minute.');
  }
  if (playing !== undefined && typeof playing !== 'boolean') {
    refuse('playing must be true or false.');
  }
  const to = minute ?? phase;
  if (to !== undefined) clock.jump(to);
  if (speed !== undefined) clock.setSpeed(speed);
  if (playing !== undefined) playing ? clock.play() : clock.pause();
}

/** @returns {{ kind: string, seconds: number }} */
export function faultOf(change) {
  known(change, ['kind', 'seconds']);
  const { seconds = 20 } = change;
  const kind = String(change.kind);
  if (!FAULT_KINDS.includes(kind)) refuse(`kind must be one of ${FAULT_KINDS.join(', ')}.`);
  if (!(typeof seconds === 'number' && seconds > 0 && seconds <= 600)) {
    refuse('seconds must be a number above 0, up to 600.');
  }
  return { kind, seconds };
}

function known(change, names) {
  const strange = Object.keys(change).filter((name) => !names.includes(name));
  if (strange.length > 0) refuse(`Unknown: ${strange.join(', ')}. Known: ${names.join(', ')}.`);
}

function isSameOrigin({ headers }) {
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  if (!headers.origin) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

async function bodyOf(req) {
  let text = '';
  for await (const piece of req.setEncoding('utf8')) {
    text += piece;
    if (text.length > LARGEST) refuse('That is too much.', 413);
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    refuse('The body must be JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('The body must be a JSON object.');
  }
  return value;
}
