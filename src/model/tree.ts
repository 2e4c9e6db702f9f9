import { groupStatus } from './claim.js';
import type { Selection } from './relevance.js';
import type { Component, StatusSnapshot } from './snapshot.js';
import type { ComponentStatus } from './status.js';

/** A row of the component list: a component, or a group with what is visible in it. */
export interface Row {
  readonly component: Component;
  readonly status: ComponentStatus;
  readonly children: readonly Component[];
}

const visible = ({ hiddenWhileOperational, status }: Component): boolean =>
  !(hiddenWhileOperational && status === 'operational');

/** The selected components in the page's order, under their groups. A group left empty is no row, unless it is in trouble. */
export function rows(snapshot: StatusSnapshot, selection: Selection): Row[] {
  const shown = new Set(selection.components.filter(visible));
  const childrenOf = new Map<string, Component[]>();
  for (const component of shown) {
    if (component.group || !component.groupId) continue;
    const siblings = childrenOf.get(component.groupId);
    if (siblings) siblings.push(component);
    else childrenOf.set(component.groupId, [component]);
  }
  return snapshot.components.flatMap((component): Row[] => {
    const children = childrenOf.get(component.id) ?? [];
    if (component.group) {
      const status = shown.has(component) ? component.status : groupStatus(component, children);
      return children.length || shown.has(component) ? [{ component, children, status }] : [];
    }
    const alone = shown.has(component) && !component.groupId;
    return alone ? [{ component, children, status: component.status }] : [];
  });
}

/** The first `limit` lines of a tree, in which only open groups show what is in them. */
export function firstRows(
  tree: readonly Row[],
  isOpen: (row: Row) => boolean,
  limit: number,
): { readonly rows: readonly Row[]; readonly rest: number } {
  let lines = 0;
  const drawn: Row[] = [];
  for (const row of tree) {
    const room = limit - ++lines;
    const open = row.component.group && isOpen(row);
    if (open) lines += row.children.length;
    if (room < 0) continue;
    drawn.push(
      open && row.children.length > room ? { ...row, children: row.children.slice(0, room) } : row,
    );
  }
  return { rows: drawn, rest: Math.max(0, lines - limit) };
}
