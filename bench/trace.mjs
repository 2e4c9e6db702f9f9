// What the main thread did, in milliseconds of its own CPU time, from a trace.
//
// The browser's throttle is left out of it: it waits by the clock on the wall, so that on a busy machine
// the same page costs 210 to 430 ms. Without it the time of the thread is the same within 8 %, and is
// multiplied by how many times slower the processor is to be.

const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'FunctionCall',
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);
/** Made by script, but no script. */
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);

/** Milliseconds of all events of these names, those inside of others counted once. */
function spent(events, names) {
  let end = -Infinity;
  let sum = 0;
  for (const { name, tts, tdur = 0 } of events) {
    if (!names.has(name) || tts < end) continue;
    sum += tdur;
    end = tts + tdur;
  }
  return sum / 1000;
}

/** Milliseconds of layout within script. */
function forced(events) {
  let end = -Infinity;
  const inside = [];
  for (const event of events) {
    if (SCRIPT.has(event.name)) end = Math.max(end, event.tts + (event.tdur ?? 0));
    else if (LAYOUT.has(event.name) && event.tts < end) inside.push(event);
  }
  return spent(inside, LAYOUT);
}

/** @param {{ traceEvents: object[] }} trace */
function readTrace({ traceEvents }) {
  const mark = traceEvents.find(({ name }) => name === 'bench');
  if (!mark) throw new Error('The trace does not say which thread is the page’s.');
  const events = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.tts - b.tts || b.tdur - a.tdur);
  const tasks = events.filter(({ name }) => name === TASK);
  return {
    tasks: spent(tasks, new Set([TASK])),
    script: spent(events, SCRIPT) - forced(events),
    longest: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000,
  };
}

/** Traces a page while something is done; in milliseconds of a processor so many times slower. */
export async function traced(page, throttle, action) {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  await page.evaluate(() => performance.mark('bench'));
  const trace = await page.tracing.stop();
  const figures = readTrace(JSON.parse(new TextDecoder().decode(trace)));
  return Object.fromEntries(
    Object.entries(figures).map(([what, figure]) => [what, figure * throttle]),
  );
}
