// Runs before npm scripts that need packages: installs what package-lock.json names, and costs some milliseconds
// when it is all there. Node built-ins only, because it must run in a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Why an install is needed, or undefined. npm itself notes in node_modules what it installed. */
function missing() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, note))) return 'node_modules is missing';
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(note);
  for (const [path, { version, integrity, optional, peer }] of Object.entries(wanted)) {
    const there = present[path];
    // Optional packages are mostly those of other platforms; npm leaves them out.
    if (!path || (!there && (optional || peer))) continue;
    if (there?.version !== version || there.integrity !== integrity) return `${path} ${version}`;
    if (!existsSync(join(root, path, 'package.json'))) return `${path} has been deleted`;
  }
  return undefined;
}

function npmCi() {
  const npm = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: 'inherit' };
  // NODE_ENV=production would leave out the tools.
  return basename(npm).startsWith('npm-cli')
    ? spawnSync(process.execPath, [npm, 'ci', '--include=dev'], options)
    : spawnSync('npm ci --include=dev', { ...options, shell: true });
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Allclear needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

let reason;
try {
  reason = missing();
} catch (error) {
  reason = error.message;
}

if (reason) {
  console.log(`Installing dependencies (${reason}) …`);
  const { status, error } = npmCi();
  if (status !== 0) {
    console.error(`\nnpm ci failed${error ? ` (${error.message})` : ''}; its output is above.`);
    process.exit(status || 1);
  }
}
