// Made-up days: most are good, some are not, the same at each run.
globalThis.data = (count, seed = 1) => {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const components = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    name: `Component ${index}`,
    status: random() < 0.03 ? 'partial_outage' : 'operational',
    group: false,
  }));
  const day = (index) => {
    const date = new Date(Date.now() - (89 - index) * 86_400_000).toISOString().slice(0, 10);
    const kind = random();
    return {
      date,
      majorSeconds: kind < 0.01 ? 3600 : 0,
      partialSeconds: kind < 0.05 ? Math.floor(random() * 6000) : 0,
    };
  };
  const uptime = Object.fromEntries(
    components.map(({ id }) => [
      id,
      { origin: 'provider', days: Array.from({ length: 90 }, (_, index) => day(index)) },
    ]),
  );
  const now = new Date().toISOString();
  return {
    format: 'allclear/1',
    page: { name: 'Brindle Tickets', url: 'https://status.example.com/', links: [] },
    status: 'partial_outage',
    components,
    incidents: [],
    maintenances: [],
    uptime,
    sourceUrl: 'https://status.example.com/',
    fetchedAt: now,
  };
};

/** One component is worse, and so is its last day: nothing else is touched. */
globalThis.changed = (snapshot, at) => ({
  ...snapshot,
  components: snapshot.components.with(at, { ...snapshot.components[at], status: 'major_outage' }),
  uptime: {
    ...snapshot.uptime,
    [`c${at}`]: {
      ...snapshot.uptime[`c${at}`],
      days: snapshot.uptime[`c${at}`].days.with(89, {
        ...snapshot.uptime[`c${at}`].days[89],
        majorSeconds: 4000,
      }),
    },
  },
});
