// The headless Chromium inside the npm package @sparticuz/chromium, unpacked once per install.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const source = join(modules, '@sparticuz/chromium');

/** `{ executablePath, env }`; throws what to do where the package is of no use. */
export async function packagedChromium({ platform = process.platform, arch = process.arch } = {}) {
  if (platform !== 'linux' || arch !== 'x64' || !existsSync(join(source, 'bin/chromium.br'))) {
    throw new Error(
      'No Chrome or Chromium found. Install one, or set CHROME_PATH to its executable. ' +
        `(@sparticuz/chromium, which stands in elsewhere, has none for ${platform} ${arch}.)`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const home = join(modules, `.cache/allclear-chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  const executablePath = join(home, 'headless_shell');
  const env = { ...process.env, FONTCONFIG_FILE: join(home, 'fonts.conf') };
  // A bare machine lacks some libraries (nss, nspr, expat); the package brings those too.
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (!stdout || stdout.includes('not found')) {
    env.LD_LIBRARY_PATH = [join(home, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { executablePath, env };
}

/** Aside first, then into place by one rename: a second process sees all of it or nothing. */
async function unpackInto(home) {
  const aside = `${home}.${process.pid}`;
  await mkdir(aside, { recursive: true });
  try {
    await Promise.all([
      unpack('chromium.br', createWriteStream(join(aside, 'headless_shell'), { mode: 0o755 })),
      unpackTar('fonts.tar.br', aside),
      unpackTar('al2023.tar.br', join(aside, 'al2023')),
    ]);
    await writeFile(join(aside, 'fonts.conf'), fontsConf(home)); // over one for another place
    await rename(aside, home).catch((error) => {
      if (!existsSync(home)) throw error; // else another process was quicker
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const unpack = (name, target) =>
  pipeline(createReadStream(join(source, 'bin', name)), createBrotliDecompress(), target);

async function unpackTar(name, folder) {
  const { extract } = await import('tar-fs');
  await unpack(name, extract(folder, { chown: false }));
}

/** Only the fonts that came with it, so that text has a width, and the same one, everywhere. */
const fontsConf = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
