import type { Component, Incident, Maintenance, StatusSnapshot } from './snapshot.js';
import { isTrouble, severity } from './status.js';

/** The components that matter to one element. */
export interface Selection {
  /** In the page's order, without groups, but for those that are worse than all that is listed of them. */
  readonly components: readonly Component[];
  /** Patterns that fit nothing on the page: of these, nothing is known. */
  readonly missing: readonly string[];
  /** Whether anything was asked for by name; without, it is the whole page. */
  readonly filtered: boolean;
}

/** So many groups one in another are looked through. */
const DEEPEST = 10;

const pattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'is');

/** What stands between the commas. */
const listed = (list = ''): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Whether a group says more than what is in it: some of that is not listed. */
const tellsMore = (group: Component, { components }: StatusSnapshot): boolean =>
  isTrouble(group.status) &&
  components.every(
    (one) => one.groupId !== group.id || severity(one.status) < severity(group.status),
  );

/**
 * The components that a comma-separated list of ids or names asks for (`*` is a wildcard, case does
 * not count, "Group - Name" tells repeated names apart). A group stands for all that is in it. Of
 * these, those in the regions that are asked for; one that names no region matters in all of them.
 */
export function select(snapshot: StatusSnapshot, list = '', places = ''): Selection {
  const leaves = snapshot.components.filter((one) => !one.group || tellsMore(one, snapshot));
  const wanted = listed(list);
  const regions = listed(places);
  if (!wanted.length && !regions.length)
    return { components: leaves, missing: [], filtered: false };

  const byId = new Map(snapshot.components.map((component) => [component.id, component]));
  const namesOf = (leaf: Component): string[] => {
    const names = [leaf.id, leaf.name];
    // Groups stand in groups with some providers; what has come round is in itself.
    let { groupId } = leaf;
    for (let level = 0; groupId && level < DEEPEST; level++) {
      const group = byId.get(groupId);
      if (group) names.push(group.id, group.name, `${group.name} - ${leaf.name}`);
      groupId = group?.groupId;
    }
    return names;
  };
  const missing: string[] = [];
  const matching = (patterns: readonly string[], of: (leaf: Component) => readonly string[]) => {
    const found = new Set<Component>();
    for (const text of patterns) {
      const fits = pattern(text);
      const hits = leaves.filter((leaf) => of(leaf).some((name) => fits.test(name)));
      for (const hit of hits) found.add(hit);
      if (!hits.length) missing.push(text);
    }
    return found;
  };
  const named = matching(wanted, namesOf);
  const there = matching(regions, (leaf) => leaf.regions ?? []);
  const components = leaves.filter(
    (leaf) =>
      (!wanted.length || named.has(leaf)) &&
      (!regions.length || there.has(leaf) || !leaf.regions?.length),
  );
  return { components, missing, filtered: true };
}

/** The ids of all components that an incident or a maintenance names, in its list or its updates. */
export function affectedIds(event: Incident | Maintenance): Set<string> {
  const ids = new Set(event.componentIds);
  for (const update of event.updates) {
    for (const { componentId } of update.affected) if (componentId) ids.add(componentId);
  }
  return ids;
}

/** Tells which components an incident or a maintenance names: by id, by their group's, or by name alone. */
export function namedBy(event: Incident | Maintenance): (component: Component) => boolean {
  const ids = affectedIds(event);
  const titles = new Set<string>();
  for (const { affected } of event.updates) {
    for (const { componentId, name } of affected) if (!componentId) titles.add(name);
  }
  return ({ id, name, groupId = id }) => ids.has(id) || ids.has(groupId) || titles.has(name);
}

/**
 * Whether an incident or a maintenance touches the selection. One that names no component at all may
 * touch anything: it counts while something in the selection is in trouble.
 */
export function touches(event: Incident | Maintenance, selection: Selection): boolean {
  if (!selection.filtered) return true;
  const isNamed = namedBy(event);
  const vague = !affectedIds(event).size;
  return selection.components.some((one) => isNamed(one) || (vague && isTrouble(one.status)));
}
