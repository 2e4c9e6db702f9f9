/** Puts an element on the page that draws what it is given; the function that is returned gives anew. */
export function mounter(tag) {
  return (host, data) => {
    const element = document.createElement(tag);
    element.data = data;
    host.append(element);
    return (next) => {
      element.data = next;
    };
  };
}
