import { checkDocument, type Problem } from '../providers/check-document.js';
import { asker, fileAnswer, isUrl, snapshotOf, type SourceOptions } from './source.js';
import { verdict } from './say.js';

export interface Checked {
  readonly source: string;
  /** Whose format it is. */
  readonly provider: string;
  readonly status: string;
  readonly words: string;
  /** Of a document of our own: what does not fit. */
  readonly problems: readonly Problem[];
}

/**
 * Whether a file, or what answers at an address, is a status that widgets can read.
 * @throws FormatError that names the path where it is none
 */
export async function check(source: string, options: SourceOptions): Promise<Checked> {
  const answer = isUrl(source) ? await asker(options)(source) : await fileAnswer(source, options);
  const { provider, body } = answer;
  const problems = provider.id === 'allclear' ? checkDocument(body) : [];
  if (problems.some(({ severity }) => severity === 'error')) {
    // A document that cannot be read at all has no status, and its problems tell why.
    return { source, provider: provider.id, status: 'unknown', words: '', problems };
  }
  const url = isUrl(source) ? source : 'https://status.invalid/';
  const { status, words } = verdict(snapshotOf(url, answer));
  return { source, provider: provider.id, status, words, problems };
}
