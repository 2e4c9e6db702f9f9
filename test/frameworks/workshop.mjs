// A folder outside of the repository, with the packed package beside the frameworks as npm installs
// them: what is missing from the package is missing there.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in a folder. Resolves with its code, and all that it said. */
export function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

async function npm(args, cwd) {
  const { npm_execpath: path = '' } = process.env;
  const own = basename(path).startsWith('npm-cli');
  const { code, output } = await run(
    own ? process.execPath : 'npm',
    own ? [path, ...args] : args,
    cwd,
  );
  if (code !== 0) throw new Error(`npm ${args[0]} failed:\n${output}`);
  return output;
}

/** Packs, and installs. Resolves with the folder, which goes when this process does. */
export async function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-frameworks-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const began = performance.now();
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'apps']) {
    cpSync(join(HERE, name), join(folder, name), { recursive: true });
  }
  const [{ filename, size, entryCount }] = JSON.parse(
    await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
  );
  // NODE_ENV=production would leave out the tools.
  await npm(['ci', '--include=dev', '--prefer-offline'], folder);
  await npm(['install', '--include=dev', '--prefer-offline', '--no-save', `./${filename}`], folder);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`packed ${filename}: ${entryCount} files, ${size} bytes; installed in ${seconds} s`);
  return folder;
}
