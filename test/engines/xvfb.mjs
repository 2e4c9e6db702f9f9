import { spawn } from 'node:child_process';

/** A screen that nobody sees, on a display number that is free. Resolves with `{ display, stop }`. */
export function startScreen() {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (number) =>
      resolve({ display: `:${String(number).trim()}`, stop: () => child.kill() }),
    );
  });
}
