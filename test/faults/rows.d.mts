export type Section =
  | 'transport'
  | 'body'
  | 'host'
  | 'payload'
  | 'extent'
  | 'times'
  | 'letters'
  | 'device'
  | 'back'
  | 'storage'
  | 'planted'
  | 'sharing'
  | 'copies';

export interface Row {
  readonly number: number;
  readonly section: Section;
  readonly fault: string;
  readonly shows: string;
  readonly note: string;
}

export const ROWS: readonly Row[];
export function titleOf(row: Row): string;
