// A session of the WebDriver protocol: a driver program, a browser that it starts, and the two or
// three commands that tests need, over plain HTTP. @web/test-runner-webdriver does the same with a
// hundred packages, drivers of browsers that nobody asked for among them.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 60_000;

/** `capabilities` are those of the protocol. Resolves when the browser stands on an empty page. */
export async function openSession({ driver, port, env, capabilities }) {
  const child = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  let ended;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code) => (ended ??= `it ended with ${code}`));

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  };

  try {
    const end = Date.now() + PATIENCE;
    while (!(await call('GET', '/status').catch(() => undefined))) {
      if (ended || Date.now() > end) throw new Error(`${driver}: ${ended ?? 'no answer'}`);
      await pause(50);
    }
    const { sessionId } = await call('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    const path = `/session/${sessionId}`;
    return {
      post: (command, body = {}) => call('POST', `${path}/${command}`, body),
      run: (script) => call('POST', `${path}/execute/sync`, { script, args: [] }),
      async close() {
        await call('DELETE', path).catch(() => {});
        child.kill();
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
