import type { Component, Incident, Maintenance, StatusSnapshot } from './snapshot.js';
import { isTrouble } from './status.js';

/** The components that matter to one element. */
export interface Selection {
  /** Real components, no groups, in the page's order. */
  readonly components: readonly Component[];
  /** Patterns that fit nothing on the page: of these, nothing is known. */
  readonly missing: readonly string[];
  /** Whether anything was asked for by name; without, it is the whole page. */
  readonly filtered: boolean;
}

const pattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'is');

/**
 * The components that a comma-separated list of ids or names asks for (`*` is a wildcard, case does
 * not count, "Group - Name" tells repeated names apart). A group stands for all that is in it.
 */
export function select(snapshot: StatusSnapshot, list = ''): Selection {
  const leaves = snapshot.components.filter((component) => !component.group);
  const wanted = list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (!wanted.length) return { components: leaves, missing: [], filtered: false };

  const byId = new Map(snapshot.components.map((component) => [component.id, component]));
  const found = new Set<Component>();
  const missing = wanted.filter((text) => {
    const fits = pattern(text);
    const hits = leaves.filter((leaf) => {
      const group = leaf.groupId ? byId.get(leaf.groupId) : undefined;
      const names = [leaf.id, leaf.name];
      if (group) names.push(group.id, group.name, `${group.name} - ${leaf.name}`);
      return names.some((name) => fits.test(name));
    });
    for (const hit of hits) found.add(hit);
    return !hits.length;
  });
  return { components: leaves.filter((leaf) => found.has(leaf)), missing, filtered: true };
}

/** The ids of all components that an incident or a maintenance names, in its list or its updates. */
export function affectedIds(event: Incident | Maintenance): Set<string> {
  const ids = new Set(event.componentIds);
  for (const update of event.updates) {
    for (const { componentId } of update.affected) if (componentId) ids.add(componentId);
  }
  return ids;
}

/**
 * Whether an incident or a maintenance touches the selection. One that names no component at all may
 * touch anything: it counts while something in the selection is in trouble.
 */
export function touches(event: Incident | Maintenance, selection: Selection): boolean {
  if (!selection.filtered) return true;
  const ids = affectedIds(event);
  return ids.size
    ? selection.components.some(({ id }) => ids.has(id))
    : selection.components.some(({ status }) => isTrouble(status));
}
