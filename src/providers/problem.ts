type Severity = 'error' | 'hint';

export interface Problem {
  readonly severity: Severity;
  /** "components[3].status"; empty for the whole document. */
  readonly path: string;
  /** What was found there, as JSON of at most 60 characters; "nothing" where there is none. */
  readonly value: string;
  /** In plain words. */
  readonly expected: string;
}

export type Path = readonly PropertyKey[];

/** Takes what is found: where, how bad, and what was expected there. */
export type Report = (severity: Severity, path: Path, expected: string) => void;
