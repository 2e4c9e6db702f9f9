// A summary of 500 components, about 200 kB, as a Statuspage of a large company serves it.
const STATUSES = [
  'operational',
  'operational',
  'operational',
  'degraded_performance',
  'partial_outage',
];
const TIME = '2026-06-10T10:00:00.000Z';

const component = (index) => ({
  id: `c${String(index).padStart(11, '0')}`,
  name: `Station ${index}`,
  status: STATUSES[index % STATUSES.length],
  created_at: TIME,
  updated_at: TIME,
  position: index,
  description: index % 4 ? null : `Everything that is sold and printed at station ${index}.`,
  showcase: false,
  start_date: '2024-01-01',
  group_id: index % 20 ? `c${String(index - (index % 20)).padStart(11, '0')}` : null,
  page_id: 'brindletickets',
  group: index % 20 === 0,
  only_show_if_degraded: false,
});

const incident = (index, components) => ({
  id: `i${index}`,
  name: `Late prints at some stations (${index})`,
  status: 'investigating',
  created_at: TIME,
  updated_at: TIME,
  monitoring_at: null,
  resolved_at: null,
  impact: 'minor',
  shortlink: `https://status.brindle.example/i${index}`,
  started_at: TIME,
  page_id: 'brindletickets',
  incident_updates: [0, 1, 2].map((update) => ({
    id: `u${index}-${update}`,
    status: 'investigating',
    body: 'Tickets print late. We are looking for the cause, and will say more within the hour.',
    incident_id: `i${index}`,
    created_at: TIME,
    updated_at: TIME,
    display_at: TIME,
    affected_components: components.slice(0, 5).map(({ id, name }) => ({
      code: id,
      name,
      old_status: 'operational',
      new_status: 'degraded_performance',
    })),
  })),
  components: components.slice(0, 10),
});

export function summaryOf(count = 500) {
  const components = Array.from({ length: count }, (_, index) => component(index));
  return JSON.stringify({
    page: {
      id: 'brindletickets',
      name: 'Brindle Tickets',
      url: 'https://status.brindle.example',
      time_zone: 'Europe/London',
      updated_at: TIME,
    },
    components,
    incidents: [1, 2, 3].map((index) => incident(index, components.slice(index * 20))),
    scheduled_maintenances: [],
    status: { indicator: 'minor', description: 'Minor Service Outage' },
  });
}
