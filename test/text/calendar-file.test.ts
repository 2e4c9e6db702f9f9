import { expect } from 'chai';
import type { Maintenance } from '../../src/model/snapshot.js';
import { calendarFile } from '../../src/text/calendar-file.js';
import { maintenance, NOW, without } from '../fixtures/snapshots.js';

const dock = maintenance('Dock', { url: 'https://status.larkfield-ferries.example/dock' });
const file = (of: Partial<Maintenance> = {}, text = '') =>
  calendarFile({ ...dock, ...of }, text, NOW)!;
/** The lines as a calendar reads them: unfolded. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const octets = (text: string) => new TextEncoder().encode(text).length;

describe('the calendar file of a maintenance', () => {
  it('is an event of RFC 5545, in UTC', () => {
    expect(lines(file({}, 'Back soon.'))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Allclear//Status//EN',
      'BEGIN:VEVENT',
      'UID:dock@status.larkfield-ferries.example',
      'DTSTAMP:20260610T120000Z',
      'DTSTART:20260610T110000Z',
      'DTEND:20260610T130000Z',
      'SUMMARY:Dock',
      'DESCRIPTION:Back soon.',
      'URL:https://status.larkfield-ferries.example/dock',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says when it ends only where that is known, and true', () => {
    const ends = (text: string) => text.includes('DTEND');
    expect(ends(calendarFile(without(dock, 'scheduledUntil'), '', NOW)!)).to.equal(false);
    expect(ends(file({ scheduledUntil: dock.scheduledFor! }))).to.equal(false);
    expect(ends(file({ scheduledUntil: '2026-06-09T00:00:00.000Z' }))).to.equal(false);
    expect(ends(file({ scheduledUntil: 'late' }))).to.equal(false);
  });

  it('is none without a beginning', () => {
    expect(calendarFile(without(dock, 'scheduledFor'), '', NOW)).to.equal(undefined);
    expect(file({ scheduledFor: 'soon' })).to.equal(undefined);
  });

  it('takes times of any offset and precision to UTC', () => {
    expect(lines(file({ scheduledFor: '2026-06-10T02:00+01:00' }))).to.include(
      'DTSTART:20260610T010000Z',
    );
  });

  it('escapes what has a meaning there, and lets no line begin that is not its own', () => {
    const text = file(
      { title: 'A, b; c\\d' },
      'One\r\nTwo\nThree\rFour\u0000\u0007\tFive\u0085END',
    );
    expect(lines(text)).to.include.members([
      'SUMMARY:A\\, b\\; c\\\\d',
      'DESCRIPTION:One\\nTwo\\nThree\\nFour   Five END',
    ]);
    const forged = file(
      { id: 'x\r\nATTENDEE:mailto:a@b', title: '\nBEGIN:VALARM' },
      '\nEND:VEVENT',
    );
    expect(forged).not.to.match(/^(?:ATTENDEE|BEGIN:VALARM)/m);
    expect(forged.match(/^END:VEVENT\r$/gm)).to.have.length(1);
  });

  it('folds at 75 octets, between characters, and ends every line with CRLF', () => {
    const words = `${'ü'.repeat(60)}${'🚢'.repeat(60)}${'a, '.repeat(200)}${'\u2028'.repeat(90)}`;
    const text = file({ title: words }, 'x'.repeat(20_000));
    for (const line of text.split('\r\n')) expect(octets(line)).to.be.at.most(75);
    expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    expect(text).not.to.include('\uFFFD');
    expect(lines(text)).to.include.members([
      `SUMMARY:${words.replaceAll(',', '\\,')}`,
      `DESCRIPTION:${'x'.repeat(20_000)}`,
    ]);
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  });

  it('has a name of its own without an address, or with an odd one', () => {
    expect(lines(calendarFile(without(dock, 'url'), '', NOW)!)).to.include('UID:dock@allclear');
    expect(lines(file({ url: '/dock' }))).to.include('UID:dock@allclear');
  });
});
