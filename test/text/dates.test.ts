import { expect } from 'chai';
import {
  abbreviation,
  dayName,
  longDay,
  monthName,
  range,
  shortStamp,
  stamp,
} from '../../src/text/dates.js';
import { ENGLISH } from '../../src/text/language.js';
import { zonesOf } from '../../src/text/zones.js';
import { zoneOrUtc } from '../../src/model/zone.js';
import { itNeeds } from '../support/engine.js';

const at = (text: string) => Date.parse(text);
const WINTER = at('2026-01-15T12:00:00Z');
const SUMMER = at('2026-07-15T12:00:00Z');
const LONDON = ['Europe/London'];
/** The reader’s own zone: whatever it is, it changes nothing here but "local". */
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('what people call a zone', () => {
  const NAMES: Readonly<Record<string, readonly [january: string, july: string]>> = {
    UTC: ['UTC', 'UTC'],
    'Etc/UTC': ['UTC', 'UTC'],
    'Europe/London': ['GMT', 'BST'],
    'Europe/Dublin': ['GMT', 'IST'],
    'Europe/Lisbon': ['WET', 'WEST'],
    'Europe/Berlin': ['CET', 'CEST'],
    'Europe/Paris': ['CET', 'CEST'],
    'Europe/Helsinki': ['EET', 'EEST'],
    'Europe/Moscow': ['MSK', 'MSK'],
    'Europe/Istanbul': ['TRT', 'TRT'],
    'America/New_York': ['EST', 'EDT'],
    'US/Eastern': ['EST', 'EDT'],
    'America/Chicago': ['CST', 'CDT'],
    'America/Denver': ['MST', 'MDT'],
    'America/Phoenix': ['MST', 'MST'],
    'America/Los_Angeles': ['PST', 'PDT'],
    'America/Anchorage': ['AKST', 'AKDT'],
    'Pacific/Honolulu': ['HST', 'HST'],
    'America/Halifax': ['AST', 'ADT'],
    'America/Mexico_City': ['CST', 'CST'],
    'America/Sao_Paulo': ['BRT', 'BRT'],
    'America/Argentina/Buenos_Aires': ['ART', 'ART'],
    'America/Buenos_Aires': ['ART', 'ART'],
    'Australia/Sydney': ['AEDT', 'AEST'],
    'Australia/Brisbane': ['AEST', 'AEST'],
    'Australia/Adelaide': ['ACDT', 'ACST'],
    'Australia/Perth': ['AWST', 'AWST'],
    'Pacific/Auckland': ['NZDT', 'NZST'],
    'Asia/Kolkata': ['IST', 'IST'],
    'Asia/Calcutta': ['IST', 'IST'],
    'Asia/Tokyo': ['JST', 'JST'],
    'Asia/Seoul': ['KST', 'KST'],
    'Asia/Shanghai': ['CST', 'CST'],
    'Asia/Hong_Kong': ['HKT', 'HKT'],
    'Asia/Singapore': ['SGT', 'SGT'],
    'Asia/Kuala_Lumpur': ['MYT', 'MYT'],
    'Asia/Jakarta': ['WIB', 'WIB'],
    'Asia/Bangkok': ['ICT', 'ICT'],
    'Asia/Karachi': ['PKT', 'PKT'],
    'Asia/Dubai': ['GST', 'GST'],
    'Asia/Jerusalem': ['IST', 'IDT'],
    'Africa/Johannesburg': ['SAST', 'SAST'],
    'Africa/Nairobi': ['EAT', 'EAT'],
    'Africa/Lagos': ['WAT', 'WAT'],
    'Africa/Cairo': ['EET', 'EEST'],
    'Africa/Accra': ['GMT', 'GMT'],
  };

  /** Whose clocks, or whose name, older data has otherwise. */
  const RECENT = ['America/Mexico_City', 'Asia/Dubai', 'Africa/Cairo'];

  for (const [zone, [january, july]] of Object.entries(NAMES)) {
    const name = `${zone}: ${january === july ? january : `${january} and ${july}`}`;
    const test = () => {
      expect(abbreviation(ENGLISH, WINTER, zone)).equal(january);
      expect(abbreviation(ENGLISH, SUMMER, zone)).equal(july);
    };
    if (RECENT.includes(zone)) itNeeds('zone data of 2023', name, test);
    else it(name, test);
  }

  it('by whatever spelling the platform takes for it', () => {
    for (const [zone, name] of [
      ['europe/london', 'BST'],
      ['ASIA/TOKYO', 'JST'],
      ['Japan', 'JST'],
      ['Singapore', 'SGT'],
    ] as const) {
      expect(zoneOrUtc(zone)).equal(zone);
      expect(abbreviation(ENGLISH, SUMMER, zone), zone).equal(name);
    }
  });

  it('is the distance from UTC where no short name is common', () => {
    expect(abbreviation(ENGLISH, SUMMER, 'Asia/Kathmandu')).equal('GMT+5:45');
    expect(abbreviation(ENGLISH, SUMMER, 'America/Bogota')).equal('GMT-5');
    expect(abbreviation(ENGLISH, SUMMER, 'Etc/GMT+5')).equal('GMT-5');
  });

  it('is that of the time told, not of today', () => {
    const change = at('2026-10-25T01:00:00Z');
    expect(abbreviation(ENGLISH, change - 1, 'Europe/London')).equal('BST');
    expect(abbreviation(ENGLISH, change, 'Europe/London')).equal('GMT');
    expect(abbreviation(ENGLISH, at('2018-01-15T12:00:00Z'), 'America/Sao_Paulo')).equal('GMT-2');
    expect(abbreviation(ENGLISH, SUMMER, 'America/Sao_Paulo')).equal('BRT');
  });
});

describe('stamps', () => {
  const time = at('2024-10-21T19:06:00Z');

  it('of an open incident have the year', () => {
    expect(stamp(ENGLISH, time, LONDON)).equal('Oct 21, 2024 - 20:06 BST');
    expect(stamp(ENGLISH, time, ['UTC'])).equal('Oct 21, 2024 - 19:06 UTC');
    expect(stamp(ENGLISH, at('2026-01-05T00:00:00Z'), LONDON)).equal('Jan 5, 2026 - 00:00 GMT');
  });

  it('in a list of the past have none', () => {
    expect(shortStamp(ENGLISH, at('2026-10-15T11:41:00Z'), LONDON)).equal('Oct 15, 12:41 BST');
    expect(shortStamp(ENGLISH, at('2026-10-14T23:00:00Z'), LONDON)).equal('Oct 15, 00:00 BST');
  });

  it('stand side by side for several zones, the day once where it is the same', () => {
    const both = ['Europe/London', 'America/New_York'];
    expect(stamp(ENGLISH, time, both)).equal('Oct 21, 2024 - 20:06 BST / 15:06 EDT');
    expect(shortStamp(ENGLISH, time, both)).equal('Oct 21, 20:06 BST / 15:06 EDT');
    expect(stamp(ENGLISH, time, [...both, 'Asia/Tokyo', 'Asia/Kolkata'])).equal(
      'Oct 21, 2024 - 20:06 BST / 15:06 EDT / Oct 22, 2024 - 04:06 JST / 00:36 IST',
    );
    expect(stamp(ENGLISH, time, [])).equal('');
  });

  it('tell the two hours apart that a change of the clocks repeats', () => {
    expect(stamp(ENGLISH, at('2026-10-25T00:30:00Z'), LONDON)).equal('Oct 25, 2026 - 01:30 BST');
    expect(stamp(ENGLISH, at('2026-10-25T01:30:00Z'), LONDON)).equal('Oct 25, 2026 - 01:30 GMT');
  });
});

describe('a stretch of time', () => {
  const between = (from: string, to: string, zones: readonly string[] = LONDON) =>
    range(ENGLISH, at(from), at(to), zones);

  it('within a day says day and zone once', () => {
    expect(between('2026-10-15T11:41:00Z', '2026-10-15T12:05:00Z')).equal(
      'Oct 15, 12:41 - 13:05 BST',
    );
    expect(between('2026-10-01T11:00:00Z', '2026-10-15T11:00:00Z')).equal(
      'Oct 1, 12:00 - Oct 15, 12:00 BST',
    );
  });

  it('across midnight says both days, and midnight is that of the zone', () => {
    const night = ['2026-10-15T22:00:00Z', '2026-10-16T00:00:00Z'] as const;
    expect(between(...night)).equal('Oct 15, 23:00 - Oct 16, 01:00 BST');
    expect(between(...night, ['America/New_York'])).equal('Oct 15, 18:00 - 20:00 EDT');
    expect(between('2026-12-31T23:00:00Z', '2027-01-01T01:00:00Z')).equal(
      'Dec 31, 23:00 - Jan 1, 01:00 GMT',
    );
  });

  it('across a change of the clocks says both names', () => {
    expect(between('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).equal(
      'Oct 25, 01:30 BST - 01:30 GMT',
    );
    expect(between('2026-03-28T23:00:00Z', '2026-03-29T02:00:00Z')).equal(
      'Mar 28, 23:00 GMT - Mar 29, 03:00 BST',
    );
    expect(between('2026-03-28T23:00:00Z', '2026-03-29T02:00:00Z', ['UTC'])).equal(
      'Mar 28, 23:00 - Mar 29, 02:00 UTC',
    );
  });

  it('stands whole for each of several zones', () => {
    expect(
      between('2026-10-15T22:00:00Z', '2026-10-16T00:00:00Z', ['Europe/London', 'Asia/Tokyo']),
    ).equal('Oct 15, 23:00 - Oct 16, 01:00 BST / Oct 16, 07:00 - 09:00 JST');
  });

  it('without an end is its beginning', () => {
    expect(range(ENGLISH, at('2026-10-15T11:41:00Z'), NaN, LONDON)).equal('Oct 15, 12:41 BST');
  });
});

describe('days and months', () => {
  it('in full, in the zone', () => {
    const time = at('2021-08-26T23:30:00Z');
    expect(longDay(ENGLISH, time, 'Europe/London')).equal('August 27, 2021');
    expect(longDay(ENGLISH, time, 'UTC')).equal('August 26, 2021');
  });

  it('of a calendar day, which has no zone', () => {
    expect(dayName(ENGLISH, '2024-10-21')).equal('Oct 21, 2024');
    expect(dayName(ENGLISH, '2026-01-01')).equal('Jan 1, 2026');
    const asIntl = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const date = `2025-${String(month).padStart(2, '0')}-${month + 9}`;
      expect(dayName(ENGLISH, date)).equal(asIntl.format(new Date(date)));
    }
    expect(dayName(ENGLISH, '2026-12-31')).equal('Dec 31, 2026');
    expect(dayName(ENGLISH, '2011-12-30')).equal('Dec 30, 2011');
  });

  it('of a month', () => {
    expect(monthName(ENGLISH, '2026-07')).equal('July 2026');
    expect(monthName(ENGLISH, '2026-01')).equal('January 2026');
    expect(monthName(ENGLISH, '2026-12')).equal('December 2026');
  });
});

describe('the zones that times are told in', () => {
  const RAILS = [
    'Eastern Time (US & Canada)',
    'Pacific Time (US & Canada)',
    'International Date Line West',
    'Mid-Atlantic',
    'Kyiv',
    'London',
  ];
  const STRANGE = ['en_US', 'nonsense', 'Europe/Atlantis', 'GMT+25', '+99:00', '__proto__', '()'];

  it('names from Rails, locales and nonsense are UTC', () => {
    for (const name of [...RAILS, ...STRANGE, 'Etc/Unknown', ' ', '', undefined]) {
      expect(zoneOrUtc(name), name).equal('UTC');
      expect(zonesOf('page', name), name).to.deep.equal(['UTC']);
      expect(stamp(ENGLISH, SUMMER, zonesOf(undefined, name)), name).equal(
        'Jul 15, 2026 - 12:00 UTC',
      );
    }
  });

  it('the page’s own unless others are wanted', () => {
    for (const setting of [undefined, '', ' ', ',', 'page', 'page page', 'Europe/London']) {
      expect(zonesOf(setting, 'Europe/London')).to.deep.equal(['Europe/London']);
    }
    expect(zonesOf()).to.deep.equal(['UTC']);
  });

  it('what is no zone is told in the page’s', () => {
    for (const name of [...RAILS, ...STRANGE]) {
      expect(zonesOf(name, 'Asia/Tokyo'), name).to.deep.equal(['Asia/Tokyo']);
    }
  });

  it('the reader’s', () => {
    expect(zonesOf('local', 'Asia/Tokyo')).to.deep.equal([HERE]);
  });

  it('the reader’s is UTC where the browser names none that it knows', () => {
    const { prototype } = Intl.DateTimeFormat;
    const own = Object.getOwnPropertyDescriptor(prototype, 'resolvedOptions')!;
    for (const timeZone of ['Etc/Unknown', undefined]) {
      Object.defineProperty(prototype, 'resolvedOptions', {
        ...own,
        value: () => ({ timeZone }),
      });
      try {
        expect(zonesOf('local', 'Asia/Tokyo')).to.deep.equal(['UTC']);
      } finally {
        Object.defineProperty(prototype, 'resolvedOptions', own);
      }
    }
  });

  it('several, in their order, each once', () => {
    expect(zonesOf('page UTC America/New_York', 'Europe/London')).to.deep.equal([
      'Europe/London',
      'UTC',
      'America/New_York',
    ]);
    expect(zonesOf('Asia/Tokyo,page, Asia/Tokyo', 'UTC')).to.deep.equal(['Asia/Tokyo', 'UTC']);
    expect(zonesOf('UTC nonsense', 'Asia/Tokyo')).to.deep.equal(['UTC', 'Asia/Tokyo']);
  });
});
