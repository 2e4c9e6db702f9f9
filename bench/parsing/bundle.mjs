import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** The client as browsers get it, in one file. */
export async function bundleOfClient() {
  const bundle = await rollup({
    input: fileURLToPath(new URL('../../dist/client/index.js', import.meta.url)),
    plugins: [
      { name: 'later', resolveDynamicImport: (id) => ({ id, external: true }) },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      terser({ module: true }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}
