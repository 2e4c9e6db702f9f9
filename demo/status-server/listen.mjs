import { createServer } from 'node:http';

/** Everything that "localhost" may mean. The second is missing where there is no IPv6. */
const HOSTS = ['127.0.0.1', '::1'];

function listenOn(handler, port, host) {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/**
 * Serves on this machine only, under every address of localhost.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port  0 for any free one
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function listenLocally(handler, port) {
  const servers = [await listenOn(handler, port, HOSTS[0])];
  const chosen = servers[0].address().port;
  try {
    servers.push(await listenOn(handler, chosen, HOSTS[1]));
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      await stop(servers[0]);
      if (port === 0) return listenLocally(handler, port);
      throw error;
    }
  }
  return {
    port: chosen,
    url: `http://localhost:${chosen}`,
    close: async () => void (await Promise.all(servers.map(stop))),
  };
}
