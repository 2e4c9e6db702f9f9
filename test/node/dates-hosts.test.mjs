// Times read the same wherever the visitor sits and whatever language the machine speaks.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const script = `
  import * as dates from ${JSON.stringify(new URL('../../dist/text/dates.js', import.meta.url))};
  import * as numbers from ${JSON.stringify(new URL('../../dist/text/numbers.js', import.meta.url))};
  import { ENGLISH } from ${JSON.stringify(new URL('../../dist/text/language.js', import.meta.url))};
  import { zonesOf } from ${JSON.stringify(new URL('../../dist/text/zones.js', import.meta.url))};
  const from = Date.parse('2026-10-24T22:30:00Z');
  const to = Date.parse('2026-10-25T01:30:00Z');
  const zones = zonesOf('page America/New_York', 'Europe/London');
  console.log(JSON.stringify({
    host: Intl.DateTimeFormat().resolvedOptions(),
    reader: zonesOf('local', 'Europe/London'),
    told: [
      dates.stamp(ENGLISH, from, zones),
      dates.shortStamp(ENGLISH, from, zones),
      dates.range(ENGLISH, from, to, zones),
      dates.longDay(ENGLISH, from, 'Asia/Tokyo'),
      dates.dayName(ENGLISH, '2026-10-24'),
      dates.monthName(ENGLISH, '2026-10'),
      numbers.percent(ENGLISH, 99.98),
      numbers.duration(ENGLISH, 11_940),
      numbers.compact(ENGLISH, 11_940),
      numbers.age(ENGLISH, 11_940),
    ],
  }));
`;
const run = promisify(execFile);

for (const [TZ, LC_ALL, locale] of [
  ['UTC', 'en_US.UTF-8', 'en-US'],
  ['Pacific/Apia', 'de_DE.UTF-8', 'de-DE'],
  ['Asia/Tehran', 'fa_IR.UTF-8', 'fa-IR'], // other figures, another calendar
]) {
  test(`in ${TZ}, ${locale}`, async () => {
    const env = { ...process.env, TZ, LC_ALL };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
    const { host, reader, told } = JSON.parse(stdout);
    assert.equal(host.timeZone, TZ);
    assert.equal(host.locale, locale);
    assert.deepEqual(reader, [TZ]);
    assert.deepEqual(told, [
      'Oct 24, 2026 - 23:30 BST / 18:30 EDT',
      'Oct 24, 23:30 BST / 18:30 EDT',
      'Oct 24, 23:30 BST - Oct 25, 01:30 GMT / Oct 24, 18:30 - 21:30 EDT',
      'October 25, 2026',
      'Oct 24, 2026',
      'October 2026',
      '99.98\u00a0%',
      '3 hr 19 min',
      '3h 19m',
      '3 hr',
    ]);
  });
}
