const made = new Map<string, unknown>();

/** What `Intl` has for a use in a language, made once: making it takes far longer than using it. */
export function formatFor<Options extends object, Format>(
  Maker: new (tag: string, options?: Options) => Format,
  tag: string,
  options?: Options,
): Format {
  let key = `${Maker.name} ${tag}`;
  for (const name in options) key += ` ${name} ${String(options[name])}`;
  let format = made.get(key) as Format | undefined;
  if (!format) made.set(key, (format = new Maker(tag, options)));
  return format;
}
