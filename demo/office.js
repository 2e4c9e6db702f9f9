/* A host that acts on the status: no card payment while the terminals are known to be down. */
const cards = document.querySelector('#cards');
const pay = document.querySelector('#pay');
const why = document.querySelector('#why');

function decide() {
  const down = cards.status === 'major_outage' || cards.status === 'partial_outage';
  pay.disabled = down;
  why.textContent = down
    ? 'Card terminals are not reliable now: take cash, or reserve until later.'
    : '';
}

for (const type of ['allclear-load', 'allclear-change', 'allclear-freshness']) {
  cards.addEventListener(type, decide);
}
