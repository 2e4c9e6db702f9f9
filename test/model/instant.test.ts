import { expect } from 'chai';
import fc from 'fast-check';
import { earliest, instant, millis } from '../../src/model/instant.js';

describe('reading a time', () => {
  it('as UTC, whatever zone it is written in', () => {
    for (const [written, utc] of [
      ['2026-06-10T12:00:00Z', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10T12:00:00.123Z', '2026-06-10T12:00:00.123Z'],
      ['2026-06-10T12:00:00.123+01:00', '2026-06-10T11:00:00.123Z'],
      ['2026-06-10T00:30:00-07:00', '2026-06-10T07:30:00.000Z'],
      ['2026-06-10T00:30:00+0530', '2026-06-09T19:00:00.000Z'],
      ['2026-06-10T12:00z', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10T12:00:00', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10 12:00:00', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10 12:00:00 UTC', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10 12:00:00 +0000', '2026-06-10T12:00:00.000Z'],
      ['2026-06-10', '2026-06-10T00:00:00.000Z'],
      ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
      ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
      ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z'],
      ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ]) {
      expect(instant(written), written).equal(utc);
    }
  });

  it('what is no time has none', () => {
    for (const strange of [
      undefined,
      null,
      '',
      'yesterday',
      'Invalid Date',
      '<no value>',
      '2026-02-30',
      '2026-02-30T12:00:00Z',
      '2026-02-29',
      '2026-04-31T00:00:00+02:00',
      '2026-13-01',
      '2026-00-10',
      '2026-06-10T25:00:00Z',
      '2026-06-10T12:61:00Z',
      '2026-06-10T12:00:00+25:00',
      '10/06/2026',
      '2026-06-10T12:00:00Z and more',
      ' 2026-06-10',
      0,
      1_780_000_000,
      NaN,
      true,
      {},
      [],
      ['2026-06-10'],
      { toString: 1 },
      new Date(NaN),
    ]) {
      expect(instant(strange), JSON.stringify(strange)).equal(undefined);
    }
  });

  it('agrees with Date on every moment, in every offset', () => {
    const moment = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moment, offset, fc.boolean(), (date, minutes, colon) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0');
        const zone = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${colon ? ':' : ''}${two(minutes % 60)}`;
        expect(instant(local + zone)).equal(date.toISOString());
        expect(instant(date.toISOString())).equal(date.toISOString());
      }),
    );
  });

  it('takes no calendar day that does not exist', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part(14), part(32), (year, month, day) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(instant(`${year}-${two(month)}-${two(day)}`)).equal(
          exists ? date.toISOString() : undefined,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and what it gives it reads again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string()), (value) => {
        const read = instant(value);
        if (read !== undefined) expect(instant(read)).equal(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('compares times of which some are none', () => {
    const [early, late] = ['2026-06-10T12:00:00.000Z', '2026-06-10T12:00:00.001Z'];
    expect(earliest([late, undefined, early])).equal(early);
    expect(earliest([undefined])).equal(undefined);
    expect(earliest([])).equal(undefined);
    // As many as a strange answer has room for.
    expect(earliest([...Array<undefined>(1_000_000), early])).equal(early);
    expect(millis(late)! - millis(early)).equal(1);
    expect(millis(undefined)).to.be.NaN;
    expect(millis('')).to.be.NaN;
  });
});
