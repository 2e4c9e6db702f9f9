import { expect } from 'chai';
import { abbreviation, stamp } from '../../src/text/dates.js';
import { ENGLISH } from '../../src/text/language.js';
import { zonesOf } from '../../src/text/zones.js';
import { zoneOrUtc } from '../../src/model/zone.js';
import { itNeeds } from '../support/engine.js';

const at = (text: string) => Date.parse(text);
const WINTER = at('2026-01-15T12:00:00Z');
const SUMMER = at('2026-07-15T12:00:00Z');
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
