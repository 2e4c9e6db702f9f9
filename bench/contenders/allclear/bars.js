/** Puts the element on the page, as a site would that has the data already. */
export function mount(host, data) {
  const element = document.createElement('allclear-components');
  element.uptime = true;
  element.snapshot = data;
  host.append(element);
  // Of a long list the first rows are drawn; what is compared here is all of them.
  const drawAll = () =>
    element.updateComplete.then(() => element.renderRoot.querySelector('.more')?.click());
  drawAll();
  return (next) => {
    element.snapshot = next;
  };
}
