// The script of a page that has a copy of Lit of its own.
import { bundledCode, pathOf } from './bundled.mjs';

/** A page for `startSite` with what becomes of this code in a project that holds the package. */
export const hostScript = async (code) => ({
  type: 'text/javascript',
  body: (await bundledCode(code, pathOf('.'), { minify: false })).code,
});
