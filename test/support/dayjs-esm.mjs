/**
 * The ES module behind an import of dayjs, as a path below the root of the repository. dayjs has no
 * `module` field: its ES modules, which are the smaller ones, stand in a folder of their own.
 */
export function dayjsEsm(source) {
  if (source === 'dayjs') return 'node_modules/dayjs/esm/index.js';
  const [, folder, name] = /^dayjs\/(plugin|locale)\/(.+?)(?:\.js)?$/.exec(source) ?? [];
  if (!folder) return undefined;
  return `node_modules/dayjs/esm/${folder}/${name}${folder === 'plugin' ? '/index' : ''}.js`;
}
