/* A host that acts on the status: no card payment while the terminals are known to be down. */
const cards = document.querySelector('#cards');
const pay = document.querySelector('#pay');
const why = document.querySelector('#why');

const WHY = {
  degraded_performance: 'Card payments are slow: one attempt is enough, wait for the receipt.',
  unknown: 'Not known whether card payments work: try one before you promise it.',
};

function decide() {
  pay.disabled = /^(?:partial|major)_outage$/.test(cards.status);
  why.textContent = WHY[cards.status] ?? '';
}

for (const type of ['allclear-load', 'allclear-change', 'allclear-freshness', 'allclear-error']) {
  cards.addEventListener(type, decide);
}
