const ORDER = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

/** The most severe of some component statuses. */
export const worstOf = (statuses) =>
  ORDER[Math.max(0, ...statuses.map((status) => ORDER.indexOf(status)))];

/** The status of the whole page as Statuspage words it, from those of its components. */
export function overall(statuses) {
  const all = statuses.length > 0 && statuses.every((status) => status === statuses[0]);
  switch (worstOf(statuses)) {
    case 'major_outage':
      return all
        ? { indicator: 'critical', description: 'Major System Outage' }
        : { indicator: 'major', description: 'Partial System Outage' };
    case 'partial_outage':
      return all
        ? { indicator: 'major', description: 'Partial System Outage' }
        : { indicator: 'minor', description: 'Minor Service Outage' };
    case 'degraded_performance':
      return all
        ? { indicator: 'minor', description: 'Degraded System Service' }
        : { indicator: 'minor', description: 'Partially Degraded Service' };
    case 'under_maintenance':
      return { indicator: 'maintenance', description: 'Service Under Maintenance' };
    default:
      return { indicator: 'none', description: 'All Systems Operational' };
  }
}
