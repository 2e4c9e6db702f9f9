// What hands do, in the words of the WebDriver protocol.

/** Keys without a character of their own stand in Unicode's private area. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = ['left', 'middle', 'right'];

/** Presses one key after the other; each is a character, or a name as Puppeteer has it. */
export function keys(pressed) {
  const actions = pressed.flatMap((name) => {
    const value = KEYS[name] ?? name;
    if ([...value].length > 1) throw new Error(`No such key here: ${name}`);
    return ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}

const pointer = (...actions) => [
  { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
];
const to = (x, y) => ({ type: 'pointerMove', x, y, duration: 0 });

export const move = (x, y) => pointer(to(x, y));

export function click(x, y, name = 'left') {
  const button = BUTTONS.indexOf(name);
  return pointer(to(x, y), { type: 'pointerDown', button }, { type: 'pointerUp', button });
}
