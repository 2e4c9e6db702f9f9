// A slow network in front of a server: every byte takes its time, and so does the opening of a
// connection, which the browser's own throttling leaves out.
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Bytes that are sent in one go. */
const PIECE = 4096;

/** Milliseconds there and back, and bytes a second. */
export const SLOW_4G = { trip: 150, rate: 200_000 };

const until = (when) => {
  const rest = when - performance.now();
  return rest > 0 ? pause(rest) : undefined;
};

/** Passes on what comes, in order, each piece when `due` says. */
function pass(from, to, due) {
  let queue = Promise.resolve();
  from.on('data', (bytes) => {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const piece = bytes.subarray(start, start + PIECE);
      const when = due(piece.length);
      queue = queue.then(() => until(when)).then(() => to.destroyed || to.write(piece));
    }
  });
  from.on('end', () => (queue = queue.then(() => to.end())));
  from.on('error', () => to.destroy());
  from.on('close', () => (queue = queue.then(() => to.destroy())));
}

/**
 * Two ways to the same server, for the site and for the status page, over one line.
 *
 * @param {number} target  the port of the server
 * @param {{ trip: number, rate: number }} profile
 */
export async function slowNetwork(target, { trip, rate }) {
  let lineFree = 0;
  const sockets = new Set();

  const listen = async () => {
    let opened;
    const server = createServer((client) => {
      // TCP, then TLS 1.3. Further connections to the same host stand for streams of HTTP/2.
      opened ??= performance.now() + 2 * trip;
      const upstream = connect(target, '127.0.0.1');
      for (const socket of [client, upstream]) {
        socket.setNoDelay(true);
        sockets.add(socket);
      }
      pass(client, upstream, () => Math.max(performance.now(), opened) + trip / 2);
      pass(upstream, client, (bytes) => {
        lineFree = Math.max(lineFree, performance.now() + trip / 2) + (bytes / rate) * 1000;
        return lineFree;
      });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const servers = [await listen(), await listen()];
  const [site, status] = servers.map((server) => server.address().port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  };
  return { site, status, close };
}
