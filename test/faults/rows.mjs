/*
 * What can go wrong, and what the visitor is to see then. The tests take their titles from here, and
 * docs/faults.md is made of it. L: loading. F: fresh. S: the last known picture, with its age, until
 * nothing may be claimed of it any more. U: nothing is known. O: the visitor is offline.
 */

/** By which file the rows are tested, up to which number. */
const SECTIONS = [
  ['transport', 13],
  ['body', 25],
  ['host', 28],
  ['payload', 36],
  ['extent', 37],
  ['times', 43],
  ['extent', 44],
  ['letters', 47],
  ['device', 50],
  ['back', 51],
  ['device', 52],
  ['storage', 54],
  ['planted', 55],
  ['sharing', 57],
  ['copies', 58],
];

const transport = [
  ['Refused connection, unknown host', 'U; once something is known S, then U', 'asks ever less'],
  [
    'Error 500',
    'U; once something is known S, then U',
    'two repetitions, then ever fewer requests',
  ],
  ['Errors 502, 503 and 504', 'U; once something is known S, then U', 'the same'],
  [
    '503 that says when to come back',
    'U; once something is known S, then U',
    'heard, from 1 min to 1 h',
  ],
  ['429 whose wish cannot be read', 'S or U', 'half as often, nothing at once'],
  ['420, the old word for 429', 'S or U', 'the same'],
  ['404 and 410', 'U: “Status page not found”', 'nothing is asked for 10 min'],
  ['401 and 403', 'U', 'nothing is asked for 10 min'],
  ['No permission to read (CORS)', 'U, with a link', 'one hint that a mirror helps'],
  ['Permission given twice', 'U, with a link', 'the same'],
  ['Redirect to a login page', 'U'],
  ['Redirect to where reading is not allowed', 'U; once something is known S, then U'],
  ['Redirect in a circle', 'U; once something is known S, then U'],
  ['No answer', 'L for 8 s, then S or U', 'the connection is given up'],
  ['A byte a second', 'L for 8 s, then S or U', 'one deadline for the whole; given up'],
  ['Less than was announced', 'S or U'],
  ['Connection lost in the middle', 'S or U', 'what is kept is not overwritten'],
  ['Captive portal: 200, and a web page', 'S or U'],
  ['Good JSON of a wrong type', 'F'],
  ['Over 2 MB, also when packed small', 'S or U', 'read no further; nothing is asked for 10 min'],
  ['Packed badly', 'S or U'],
  ['A byte order mark in front', 'F'],
  ['UTF-16; bytes that are no UTF-8', 'S or U; a replaced character in F'],
  ['No content: empty, 204', 'S or U'],
  ['304 that was not asked for', 'F: what is held is confirmed'],
  ['A patched fetch that throws or makes things up', 'U'],
  ['Forbidden by the policy of the page', 'U, with a link', 'one warning names the directive'],
  ['Blocked by the browser or by an extension', 'U, with a link'],
];

const payload = [
  ['JSON that is no status at all', 'S or U'],
  ['No components', 'what the page says of itself; if nothing, U'],
  ['A status word that nobody knows', '“Unknown” in that row, and no green over all'],
  ['An indicator or an impact that nobody knows', 'U, or the worst that is known'],
  ['All is well, says the page, and a component is down', 'the worse, and how many are affected'],
  ['All is well, and an incident without impact is open', 'green, and the incident'],
  ['Nothing but an indicator', 'F, from that alone'],
  ['Wrong types and empty entries', 'without the bad entry, the others stand'],
  [
    'A thousand components, 500 incidents, a long body',
    'cut, with what is left out',
    'under 200 ms',
  ],
  ['Dates that are none', 'no time, and the order stays'],
  [
    'An end before the start, updates in disorder or twice',
    'in order, once each, “—” for how long',
  ],
  ['An update from the future', 'up to 5 min “just now”, else its time'],
  ['A visitor whose clock is a day off', 'true ages and times'],
  ['An answer older than the one before', 'the newer one stays, S'],
  ['A page that has not changed for years', 'F: that is no sign of life, nor of death'],
  ['Uptime that is no percentage', '“—” or the nearest truth; no green for days without data'],
  ['Keys that the language itself uses', 'ignored'],
  ['Markup and script in names, bodies and addresses', 'as text; no links but to web pages'],
  ['Text that turns others round, endless words', 'isolated, and wraps'],
];

const device = [
  ['Offline from the start', 'O, with what is known; if nothing, the words of the host'],
  [
    'Online and offline by turns',
    'nothing is asked while offline, once after',
    'the first try is made',
  ],
  ['Hidden for an hour', 'S at once, F within 5 s', 'nothing is asked while hidden'],
  ['Back by the back button', 'as before', 'nothing keeps the page out of that cache'],
  ['Asleep for eight hours', 'never F before an answer'],
  ['Storage that throws', 'the same, as long as the page lives'],
  ['Storage that is full; a copy that is broken or of another version', 'as without a copy'],
  ['A copy planted by another script', 'checked; with its age, never F'],
  ['Twenty elements, five tabs', 'the same in all', 'one request for all of them'],
  ['Removed, moved, led elsewhere while asking', 'nothing late', 'nothing left behind'],
  [
    'Loaded twice, two versions, strict pages, no modules',
    'the first counts; the text of the host',
  ],
];

export const ROWS = [...transport, ...payload, ...device].map(
  ([fault, shows, note = ''], index) => {
    const number = index + 1;
    const [section] = SECTIONS.find(([, last]) => number <= last);
    return { number, section, fault, shows, note };
  },
);

/** "01 Refused connection, unknown host": the title of a row's test. */
export const titleOf = ({ number, fault }) => `${String(number).padStart(2, '0')} ${fault}`;
