import { certain } from '../providers/hosts.js';
import { asker, fileAnswer, isUrl, snapshotOf, type SourceOptions } from './source.js';
import { verdict } from './say.js';

/** Whose page it is, and by what that is known. */
export async function detect(source: string, options: SourceOptions): Promise<object> {
  const answer = isUrl(source) ? await asker(options)(source) : await fileAnswer(source, options);
  const snapshot = isUrl(source) ? snapshotOf(source, answer) : undefined;
  return {
    source,
    provider: answer.provider.id,
    why: answer.why,
    ...(isUrl(source) && certain(source) === answer.provider.id && { host: 'its only provider' }),
    file: answer.file,
    ...(snapshot && {
      page: snapshot.page.name,
      status: verdict(snapshot).status,
      components: snapshot.components.filter(({ group }) => !group).length,
    }),
  };
}
