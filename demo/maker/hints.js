/* What the page says beside the choices, the preview and the snippet. */

const PROBLEMS = {
  network:
    'No answer that this browser may read. Perhaps nothing is there; more often the page does not let other sites read it (CORS).',
  'not-found': 'There is nothing at this address.',
  auth: 'This address asks for a password: the public may not read it.',
  format: 'Something is there, but no status that is known here.',
  content: 'Something is there, but no JSON and no feed.',
  size: 'The answer is too large.',
};
const OTHER_PROBLEM = 'The source does not answer as it should.';
const MADE_UP = ['well', 'trouble', 'upkeep'];
const THIS_MACHINE = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;

/** Says a thing once: what stands there already is not read out again. */
export function say(id, words) {
  const place = document.getElementById(id);
  if (place.textContent !== words) place.textContent = words;
}

const aboutPreview = ({ element, state }, snapshot, isEmpty) => {
  if (MADE_UP.includes(state)) {
    return snapshot
      ? 'Made up, with the components of your source: nothing of it has happened.'
      : 'Nothing is known of the source, so nothing can be made up of it.';
  }
  return isEmpty && element === 'banner'
    ? 'Nothing is wrong here, so the banner takes no space. To see one, let the preview be “in trouble”.'
    : '';
};

const aboutSnippet = (src, isExample) => {
  if (isExample)
    return 'This shows the example. For your own, put the address of your status page in.';
  return THIS_MACHINE.test(src) ? 'This address is known to this machine only.' : '';
};

/** @param {object} known  the choices, the source in full, and what is known of it */
export function showHints({ choices, src, isExample, snapshot, problem, isEmpty }) {
  document.getElementById('source-note').hidden = !problem;
  say('source-problem', problem && (PROBLEMS[problem] ?? OTHER_PROBLEM));
  say('preview-hint', aboutPreview(choices, snapshot, isEmpty));
  say('snippet-hint', aboutSnippet(src, isExample));
}

/** @param {object} known  what the list of components has and is for */
export function showComponentsHint({ isOne, isEmpty, isAsked, isChosen }) {
  const words = !isOne
    ? 'Of several sources all components count.'
    : !isEmpty
      ? isChosen
        ? ''
        : 'Choose some. Until then all of them count.'
      : isAsked
        ? 'The source names no components.'
        : 'They are listed here once the source has answered.';
  say('components-hint', words);
}
