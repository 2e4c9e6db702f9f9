import type { TemplateResult } from 'lit';

const numbers = new Map<TemplateStringsArray, number>();
const joined = new Map<string, TemplateStringsArray>();

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && !!(value as Partial<TemplateResult> | null)?.strings;

/** Gathers the values of a template and of those in it; returns what tells its shape. */
function gather({ strings, values }: TemplateResult, all: unknown[]): string {
  let number = numbers.get(strings);
  if (number === undefined) numbers.set(strings, (number = numbers.size));
  let shape = String(number);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (isTemplate(value)) shape += `(${index} ${gather(value, all)})`;
    else all.push(value);
  }
  return shape;
}

/** What stands between the values, those of inner templates among them. */
function piecesOf({ strings, values }: TemplateResult): string[] {
  const pieces = [strings[0]!];
  values.forEach((value, index) => {
    if (isTemplate(value)) {
      const [first = '', ...rest] = piecesOf(value);
      pieces.push(pieces.pop()! + first, ...rest);
      pieces.push(pieces.pop()! + strings[index + 1]!);
    } else pieces.push(strings[index + 1]!);
  });
  return pieces;
}

/**
 * A template with the templates in it as one, and without the space between its tags: fewer nodes,
 * less to keep and less to compare, which counts in long lists. Where the shape of what is in it
 * changes, all of it is made anew; what comes and goes stands in an array, which is left as it is.
 */
export function flat(template: TemplateResult): TemplateResult {
  const values: unknown[] = [];
  const shape = gather(template, values);
  let strings = joined.get(shape);
  if (!strings) {
    const pieces = piecesOf(template).map((piece) => piece.replace(/\s+(?=<)|\n\s*$/g, ''));
    joined.set(shape, (strings = Object.assign(pieces, { raw: pieces })));
  }
  return { ...template, strings, values };
}
