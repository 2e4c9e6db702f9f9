import { spawn } from 'node:child_process';

// Output is read by programs first, so without colours.
const env = { ...process.env, NO_COLOR: '1' };
delete env.FORCE_COLOR;

const root = new URL('../..', import.meta.url);

/**
 * Runs one command to its end, or for so many minutes, after which it hangs. Resolves with its
 * output, and whether it went well.
 */
export function execute([command, ...args], { minutes, echo, extraEnv }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const end = (code, note = '') => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output: output + note });
    };
    const timer = setTimeout(() => {
      child.kill();
      child.stdout.destroy();
      child.stderr.destroy();
      end(1, `\nstopped after ${minutes} minutes\n`);
    }, minutes * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code));
  });
}

export const indent = (text) => text.trimEnd().replace(/^(?=.)/gm, '       ');
