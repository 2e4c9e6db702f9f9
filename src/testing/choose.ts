/** One of a list. @throws RangeError that tells which names there are */
export function choose<Name extends string, T>(
  what: string,
  list: Readonly<Record<Name, T>>,
  name: Name,
): T {
  if (Object.hasOwn(list, name)) return list[name];
  throw new RangeError(`no ${what} "${name}"; there are: ${Object.keys(list).join(', ')}`);
}
