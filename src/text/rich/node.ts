/** The elements that a body may have. Nothing else is ever drawn. */
export type RichTag =
  | 'a'
  | 'b'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | `h${1 | 2 | 3 | 4 | 5 | 6}`
  | 'hr'
  | 'i'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 's'
  | 'strong'
  | 'sub'
  | 'sup'
  | 'u'
  | 'ul';

export interface RichElement {
  readonly tag: RichTag;
  /** Of links only: http, https or mailto. */
  readonly href?: string;
  readonly children: readonly RichNode[];
}

/** A body, read: text, and elements of the allow-list. */
export type RichNode = string | RichElement;
