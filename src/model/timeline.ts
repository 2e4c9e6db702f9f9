import { isOpen } from './claim.js';
import { millis } from './instant.js';
import type { Component, Incident, Maintenance, StatusSnapshot, Update } from './snapshot.js';
import { touches, type Selection } from './relevance.js';
import { severity, statusOfImpact, worst, type ComponentStatus } from './status.js';

/** One step of an incident, and whether it says more than the step before. */
export interface Step {
  readonly update: Update;
  /** It repeats the status before it: the field calls that "Update". */
  readonly repeats: boolean;
}

/** The steps of an incident without its postmortem, newest first. */
export function steps(updates: readonly Update[]): Step[] {
  const told = updates.filter(({ status }) => status !== 'postmortem');
  return told.map((update, index) => ({
    update,
    repeats: update.status === 'unknown' || update.status === told[index + 1]?.status,
  }));
}

/** What was written of an incident once it was over. */
export const postmortem = ({ updates }: Incident): Update | undefined =>
  updates.find(({ status }) => status === 'postmortem');

/** How long it took, or has taken so far, in seconds; undefined where that is not known or not true. */
export function lasting(incident: Incident, now: number): number | undefined {
  const resolved = millis(incident.resolvedAt);
  const end = isOpen(incident) ? now : resolved;
  const seconds = (end - millis(incident.startedAt)) / 1000;
  return seconds > 0 ? seconds : undefined;
}

/** A component as an incident has it. */
export interface Affected {
  readonly name: string;
  /** The worst that it is told to have been. */
  readonly status: ComponentStatus;
}

/** The name of a component, behind that of its group where another has the same. */
export function fullName({ id, name, groupId }: Component, { components }: StatusSnapshot): string {
  const group = components.find((one) => one.id === groupId);
  const repeated = components.some((one) => one.name === name && one.id !== id);
  return group && repeated ? `${group.name} - ${name}` : name;
}

/** What an incident touched, the worst first: from its own list and from those of its updates. */
export function affectedBy(event: Incident | Maintenance, snapshot: StatusSnapshot): Affected[] {
  const found = new Map<string, { name: string; told: ComponentStatus[] }>();
  for (const id of event.componentIds) {
    const component = snapshot.components.find((one) => one.id === id);
    if (component) found.set(id, { name: fullName(component, snapshot), told: [] });
  }
  for (const { componentId, name, from, to } of event.updates.flatMap((one) => one.affected)) {
    const key = componentId ?? name;
    const entry = found.get(key) ?? { name, told: [] };
    entry.told.push(...[from, to].filter((status) => status !== undefined));
    found.set(key, entry);
  }
  const impact = statusOfImpact(event.impact);
  return [...found.values()]
    .map(({ name, told }) => {
      // What is only told to be well again was as bad as the incident. That all was well all the
      // time is said where it was told, never where nothing was.
      const spared = impact === 'operational' || told.some((status) => status !== 'operational');
      return { name, status: spared ? worst(told) : impact };
    })
    .sort((a, b) => severity(b.status) - severity(a.status));
}

/** The incident with an id; without one, the newest open one that touches the selection. */
export const incidentOf = (
  { incidents }: StatusSnapshot,
  selection: Selection,
  id?: string,
): Incident | undefined =>
  incidents.find((one) => (id ? one.id === id : isOpen(one) && touches(one, selection)));
