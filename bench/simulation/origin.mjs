// The status page that all visitors ask: how it answers, and how often it is asked in each second.

const SUMMARY = new TextEncoder().encode(
  JSON.stringify({
    page: { id: 'brindle', name: 'Brindle Tickets', url: 'https://status.brindle.example' },
    status: { indicator: 'none', description: 'All Systems Operational' },
    components: [{ id: 'booking', name: 'Booking', status: 'operational' }],
  }),
);

/** As much of a `Response` as the client reads. */
function response(status, headers = {}) {
  let left = status === 200 ? [SUMMARY] : [];
  return {
    ok: status === 200,
    status,
    headers: { get: (name) => headers[name] ?? null },
    body: {
      getReader: () => ({
        read: () => Promise.resolve({ done: !left.length, value: left.pop() }),
        cancel: () => Promise.resolve(),
      }),
    },
  };
}

/**
 * @param {(second: number) => { status?: number, headers?: Record<string, string> } | undefined} plan
 *   what it answers in a second: 200 for undefined, and not at all without a status
 * @param {() => number} second  which second it is
 */
export function createOrigin(plan, second) {
  const curve = [];
  return {
    /** Requests in each second. */
    curve,
    fetch() {
      curve[second()] = (curve[second()] ?? 0) + 1;
      const { status, headers } = plan(second()) ?? { status: 200 };
      if (!status) throw new TypeError('no connection');
      return response(status, headers);
    },
  };
}
