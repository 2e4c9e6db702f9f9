import autocannon from 'autocannon';

/**
 * As many polls as are asked for, 2,000 of them in a second, on a hundred connections. `onAnswer` sees
 * each answer as it comes.
 */
export async function load(url, { amount, text, onAnswer }) {
  const answers = [];
  const started = performance.now();
  const { errors, timeouts, mismatches, latency } = await autocannon({
    url,
    amount,
    connections: 100,
    overallRate: 2000,
    excludeErrorStats: false,
    ignoreCoordinatedOmission: true,
    verifyBody: (body) => body === text,
    setupClient(client) {
      let headers;
      client.on('headers', (head) => {
        headers = new Map();
        for (let index = 0; index < head.headers.length; index += 2) {
          headers.set(head.headers[index].toLowerCase(), head.headers[index + 1]);
        }
      });
      client.on('response', (status) => {
        const answer = { status, headers, at: performance.now() };
        answers.push(answer);
        onAnswer?.(answers.length);
      });
    },
  });
  const seconds = (answers.at(-1).at - started) / 1000;
  return {
    answers,
    /** Polls without an answer, or with another document. */
    broken: errors + timeouts + mismatches,
    seconds,
    rate: answers.length / seconds,
    latency,
  };
}

/** How often each was seen: "HIT 9996, EXPIRED 4". */
export const tally = (words) => {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
};
