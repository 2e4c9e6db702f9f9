export interface ParseContext {
  /** The address that was asked. */
  readonly url: string;
  /** When, in milliseconds since 1970. */
  readonly now: number;
}

export interface AdapterContext extends ParseContext {
  /** Refuses the answer. @throws FormatError that names the path, in the provider's own terms */
  readonly fail: (path: string, expected: string) => never;
}

/** What makes one status document of a provider's answers. */
export interface Adapter {
  /**
   * The document in its shape, unchecked: the schema sees to unknown words, bad entries, times and
   * addresses. The first body is of the present; behind it, in any order, whatever else could be had:
   * each is known by its content.
   */
  readonly toDocument: (bodies: readonly unknown[], context: AdapterContext) => unknown;
}

/** The files of a source. */
export interface Files {
  /** Of the present. The first must be had; the others add to it. */
  readonly present: readonly [string, ...string[]];
  /** Of past incidents. */
  readonly archive?: readonly string[] | undefined;
}

/** By what a format of status pages is found and recognised. */
export interface Signs {
  /** The provider; it may have several formats. */
  readonly id: string;
  /** The files of the page at an address, or of the page that this file is of; none: not here. */
  readonly files: (address: string) => Files | undefined;
  /**
   * Why an answer is one of this format, in a few words; undefined when it is not. A JSON value, or
   * the text of what is no JSON.
   */
  readonly recognises: (body: unknown) => string | undefined;
}

/** One format of status pages, in all it takes to read it. */
export interface Provider extends Signs, Adapter {}

/** One whose adapter is loaded when it is first needed. */
export interface Remote extends Signs {
  readonly load: () => Promise<Adapter>;
}
