/*
 * What of Lit is needed by a file that is loaded later and only makes templates: whoever draws them has
 * the rest. A template is a value with this shape, whichever copy of Lit made it.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): unknown => ({
  _$litType$: 1,
  strings,
  values,
});

export const nothing = Symbol.for('lit-nothing');
