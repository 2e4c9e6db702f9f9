import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Attributes by name; absent ones are `undefined`, empty or false. */
export type Attributes = Readonly<Record<string, unknown>>;

const valueOf = (value: unknown): string | null =>
  value === undefined || value === null || value === '' || value === false
    ? null
    : value === true
      ? ''
      : String(value);

class AttributesDirective extends Directive {
  #before: Attributes = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands where attributes do');
  }

  render(attributes: Attributes): unknown {
    return attributes && noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): unknown {
    for (const name of Object.keys({ ...this.#before, ...attributes })) {
      const value = valueOf(attributes[name]);
      if (value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    this.#before = attributes;
    return noChange;
  }
}

/** All attributes of an element at once: `<allclear-badge ${attributes({ theme: 'dark' })}>`. */
export const attributes = directive(AttributesDirective);
