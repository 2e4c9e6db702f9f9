import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, isStale, watch } from './build.mjs';
import { startDemo } from './serve.mjs';

const HELP = `Usage: npm start -- [options]

Builds Allclear where needed, and serves the demo site on this machine.

  --payload FILE  serve a recorded status page (JSON) instead of the played day
  --port PORT     the same as PORT=… npm start; without either 8000, or a free port
  --watch         build again whenever the sources change
  --no-build      serve dist/ as it is
  --help          this text
`;

function options() {
  const { values } = parseArgs({
    options: {
      payload: { type: 'string' },
      port: { type: 'string', default: process.env.PORT || undefined },
      watch: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(/^\d+$/.test(values.port) && port <= 65_535)) {
    throw new Error(`"${values.port}" is no port: give a number from 0 to 65535.`);
  }
  return { ...values, port };
}

async function main() {
  const { help, payload, port, watch: watching, 'no-build': asIs } = options();
  if (help) return console.log(HELP);
  if (!asIs && isStale()) {
    console.log('Building Allclear …');
    await build();
  }
  const demo = await startDemo({ port, payload });
  const builder = watching ? watch() : undefined;
  const name = demo.status.payload ? ` (serving ${demo.status.payload})` : '';
  console.log(`Allclear demo: ${demo.url}${name}`);

  const end = () => {
    builder?.stop();
    demo.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
