import type { Language } from './language.js';

const made = new Map<string, unknown>();

/** What `Intl` has for a use in a language, made once: making it takes far longer than using it. */
export function formatFor<Options extends object, Format>(
  Maker: new (tag: string, options?: Options) => Format,
  tag: string,
  options?: Options,
): Format {
  let key = `${Maker.name} ${tag}`;
  for (const [name, value] of Object.entries(options ?? {})) key += ` ${name} ${String(value)}`;
  let format = made.get(key) as Format | undefined;
  if (!format) made.set(key, (format = new Maker(tag, options)));
  return format;
}

/** What is said again and again in a long list, of few values, put into words once for each. */
export function saidOnce<Value extends string | number>(
  make: (language: Language, value: Value) => string,
): typeof make {
  const said = new Map<string, string>();
  return (language, value) => {
    const key = `${language.tag} ${value}`;
    let words = said.get(key);
    if (words === undefined) said.set(key, (words = make(language, value)));
    return words;
  };
}
