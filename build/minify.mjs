// Fewer bytes for script tags.
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';

/** Style sheets are written to be read; no minifier of scripts looks into them. */
export const smallStyles = {
  name: 'small-styles',
  async renderChunk(code) {
    const sheets = code.matchAll(/(?<=css ?`)\n[^`]*(?=`)/g);
    for (const [sheet] of sheets) {
      const { code: small } = await transform(sheet, { loader: 'css', minify: true });
      code = code.replace(sheet, () => small.trim());
    }
    return { code, map: null };
  },
};

/** Templates are indented for those who read the source; a new line is space enough. */
const withoutIndentation = {
  name: 'without-indentation',
  renderChunk: (code) => ({ code: code.replace(/\n[ \t]+/g, '\n'), map: null }),
};
const minified = (module) =>
  terser({
    module,
    ecma: 2022,
    compress: {
      passes: 3,
      pure_getters: true,
      keep_fargs: false,
      unsafe_methods: true,
      unsafe_arrows: true,
    },
    // A module is UTF-8 whatever its page says; a classic script is what its page is.
    format: { ascii_only: !module, comments: false },
  });

export const minify = (module) => [withoutIndentation, minified(module)];
