import { entries, fieldsOf, list, textOf, type Fields } from './fields.js';
import { nearest } from './nearest.js';
import type { Path, Report } from './problem.js';

/* Whether ids are told apart, and name something. */

const EVENTS = ['incidents', 'maintenances'];
/** How many ids are named at most where one of them is expected. */
const MANY = 8;

/** "one of a, b, c", or the one that was probably meant. */
function oneOfIds(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  if (near !== undefined) return `did you mean "${near}"?`;
  const some = ids.slice(0, MANY).join(', ');
  return ids.length ? `one of ${some}${ids.length > MANY ? ', …' : ''}` : 'there is none';
}

/** Of two that share an id, readers keep one. */
function checkUnique(entries: unknown, path: Path, report: Report): void {
  const first = new Map<string, number>();
  list(entries).forEach((raw, index) => {
    const { id } = fieldsOf(raw);
    if (typeof id !== 'string') return;
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else report('error', [...path, index, 'id'], `an id of its own: entry ${other} has this one`);
  });
}

/** Readers let a component stand alone whose group does not exist. */
function checkGroups(components: unknown, report: Report): void {
  const isGroup = ({ group }: Fields): boolean => group === true;
  const groups = entries(components)
    .filter(isGroup)
    .map(({ id }) => textOf(id));
  list(components).forEach((raw, index) => {
    const component = fieldsOf(raw);
    const { groupId } = component;
    if (typeof groupId !== 'string' || !groupId) return;
    const path = ['components', index, 'groupId'];
    if (!groups.includes(groupId)) {
      const which = oneOfIds(groupId, groups);
      report('error', path, `the id of a component with "group": true: ${which}`);
    } else if (isGroup(component)) report('hint', path, 'nothing: no group stands in another');
  });
}

/** The ids of components that an incident or a maintenance names, and where. */
function* named(event: Fields, path: Path): Iterable<readonly [id: unknown, path: Path]> {
  for (const [at, id] of list(event.componentIds).entries()) {
    yield [id, [...path, 'componentIds', at]];
  }
  for (const [step, update] of list(event.updates).entries()) {
    for (const [at, affected] of list(fieldsOf(update).affected).entries()) {
      const place = [...path, 'updates', step, 'affected', at, 'componentId'];
      yield [fieldsOf(affected).componentId, place];
    }
  }
}

/**
 * An id that names no component touches none. Where one was retired that is as it should be, and a
 * mirror repeats what its provider says: nobody could mend it there.
 */
function checkNames(document: Fields, report: Report): void {
  if (document.sourceUrl !== undefined) return;
  const ids = new Set(entries(document.components).map(({ id }) => textOf(id)));
  const check = (id: unknown, path: Path, what: string): void => {
    if (typeof id !== 'string' || ids.has(id)) return;
    report('hint', path, `${what}: ${oneOfIds(id, [...ids])}`);
  };
  for (const key of EVENTS) {
    for (const [index, event] of list(document[key]).entries()) {
      for (const [id, path] of named(fieldsOf(event), [key, index])) {
        check(id, path, 'the id of a component');
      }
    }
  }
  for (const id of Object.keys(fieldsOf(document.uptime))) {
    check(id, ['uptime', id], 'days of a component, by its id');
  }
}

export function checkIds(value: unknown, report: Report): void {
  const document = fieldsOf(value);
  checkUnique(document.components, ['components'], report);
  for (const key of EVENTS) {
    checkUnique(document[key], [key], report);
    list(document[key]).forEach((event, index) => {
      checkUnique(fieldsOf(event).updates, [key, index, 'updates'], report);
    });
  }
  checkGroups(document.components, report);
  checkNames(document, report);
}
