/* How a status page would look on another day: made up for the preview, and said to be. */

const TITLE = 'Made up for this preview';

/** The component that it happens to: the first of those that matter, else of the page. */
const victimOf = ({ components }, ids) => {
  const leaves = components.filter(({ group }) => !group);
  return leaves.find(({ id }) => ids.has(id)) ?? leaves[0];
};

/** The same page with nothing wrong or planned. */
export function allWell({ headline, ...snapshot }) {
  void headline;
  return {
    ...snapshot,
    status: 'operational',
    components: snapshot.components.map((one) => ({ ...one, status: 'operational' })),
    incidents: snapshot.incidents.filter(({ resolvedAt }) => resolvedAt),
    maintenances: [],
  };
}

function happening(snapshot, ids, now, { status, impact, phase, body }) {
  const calm = allWell(snapshot);
  const victim = victimOf(snapshot, ids);
  const hit = ({ id }) => id === victim?.id || id === victim?.groupId;
  const at = new Date(now - 14 * 60_000).toISOString();
  const event = {
    id: `preview-${impact}`,
    title: victim ? `${TITLE}: ${victim.name}` : TITLE,
    status: phase,
    impact,
    startedAt: at,
    componentIds: victim ? [victim.id] : [],
    updates: [
      { id: `preview-${impact}-1`, status: phase, body, bodyFormat: 'text', at, affected: [] },
    ],
  };
  const components = calm.components.map((one) => (hit(one) ? { ...one, status } : one));
  return { calm: { ...calm, status, components }, event };
}

/** The same page with one component down. */
export function inTrouble(snapshot, ids, now) {
  const { calm, event } = happening(snapshot, ids, now, {
    status: 'major_outage',
    impact: 'critical',
    phase: 'investigating',
    body: 'This is how an open incident looks. Nothing of it has happened.',
  });
  return { ...calm, incidents: [event, ...calm.incidents] };
}

/** The same page while one component is maintained. */
export function inUpkeep(snapshot, ids, now) {
  const { calm, event } = happening(snapshot, ids, now, {
    status: 'under_maintenance',
    impact: 'maintenance',
    phase: 'in_progress',
    body: 'This is how running maintenance looks. Nothing of it is planned.',
  });
  const times = {
    scheduledFor: event.startedAt,
    scheduledUntil: new Date(now + 106 * 60_000).toISOString(),
  };
  return { ...calm, maintenances: [{ ...event, ...times }] };
}
