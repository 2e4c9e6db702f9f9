import type { ErrorKind } from '../model/errors.js';

const said = new Set<ErrorKind>();

/**
 * Tells the developer in the console why a source does not answer, once of each kind. `directive` is
 * the one of the page's own policy that forbids it.
 */
export function hint(url: string, error: unknown, directive?: string): void {
  const { kind = 'network', message } = error as Partial<Error> & { kind?: ErrorKind };
  if (said.has(kind)) return;
  said.add(kind);
  let words = message;
  if (kind === 'network') {
    words = directive
      ? `the content security policy of this page forbids it: see ${directive}`
      : 'no answer. Where a browser shows it, it does not let other sites read it (CORS): use a mirror';
  }
  console.warn(`Allclear: ${url}: ${words}`);
}
