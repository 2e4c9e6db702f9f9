/* global allclear */
// What is compared: the elements of dist/, as a page uses them.
import '/allclear.js';

globalThis.allclear = {
  async mount(box, snapshot) {
    const element = document.createElement('allclear-components');
    element.uptime = true;
    box.append(element);
    await allclear.update(box, snapshot);
    // From 500 rows on the others wait behind a button.
    element.shadowRoot.querySelector('.more')?.click();
    await element.updateComplete;
  },
  async update(box, snapshot) {
    const element = box.querySelector('allclear-components');
    element.snapshot = snapshot;
    await element.updateComplete;
  },
};
