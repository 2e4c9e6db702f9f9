import { named, naming } from './naming.js';

/* The list of components to choose from: groups with what is in them, as the source has them. */

const MANY = 12;

const make = (tag, properties, ...content) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
};

/**
 * @param {{ list: Element, finder: HTMLElement, find: HTMLInputElement }} places
 * @param {(value: string) => void} changed  called with the value of the attribute
 */
export function createComponentsList({ list, finder, find }, changed) {
  let components = [];
  let boxes = new Map();
  let shown = '';

  const leavesIn = (group) =>
    components.filter((one) => !one.group && one.groupId === group.id).map(({ id }) => id);

  function mark() {
    for (const [{ id, group }, box] of boxes) {
      if (!group) continue;
      const inside = leavesIn({ id }).map((leaf) => boxFor(leaf).checked);
      box.checked = inside.every(Boolean);
      box.indeterminate = !box.checked && inside.some(Boolean);
    }
  }
  const boxFor = (id) => [...boxes].find(([one]) => !one.group && one.id === id)[1];

  function choose({ id, group }, { checked }) {
    if (group) for (const leaf of leavesIn({ id })) boxFor(leaf).checked = checked;
    mark();
    const ids = [...boxes].filter(([one, box]) => !one.group && box.checked).map(([one]) => one.id);
    changed(naming(new Set(ids), components));
  }

  function row(component) {
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => choose(component, box));
    boxes.set(component, box);
    const isIn =
      !component.group && components.some((one) => one.group && one.id === component.groupId);
    return make(
      'label',
      { className: `check${component.group ? ' group' : isIn ? ' in' : ''}` },
      box,
      make('span', { dir: 'auto', textContent: component.name }),
    );
  }

  /** Only what is looked for; a group as long as something in it is. */
  function filter() {
    const wanted = find.value.trim().toLowerCase();
    const fits = ({ name }) => name.toLowerCase().includes(wanted);
    const byId = new Map(components.filter(({ group }) => group).map((one) => [one.id, one]));
    for (const [component, box] of boxes) {
      const group = byId.get(component.groupId);
      const inside = components.filter((one) => component.group && one.groupId === component.id);
      box.parentElement.hidden = ![component, group, ...inside].some((one) => one && fits(one));
    }
  }
  find.addEventListener('input', filter);

  return {
    /** Fills the list with what a source has; without a source it is empty. */
    fill(found) {
      const key = JSON.stringify(
        found.map(({ id, name, groupId, group }) => [id, name, groupId, group]),
      );
      if (key === shown) return;
      shown = key;
      components = found;
      boxes = new Map();
      const isHead = ({ id, group }) => group && leavesIn({ id }).length;
      const heads = new Set(found.filter(isHead).map(({ id }) => id));
      const alone = found.filter(
        (one) => heads.has(one.id) || (!one.group && !heads.has(one.groupId)),
      );
      const inOrder = alone.flatMap((one) =>
        one.group
          ? [one, ...found.filter((leaf) => !leaf.group && leaf.groupId === one.id)]
          : [one],
      );
      list.replaceChildren(...inOrder.map(row));
      finder.hidden = inOrder.length <= MANY;
      find.value = '';
    },
    /** Ticks what the value of an attribute names. */
    tick(value) {
      const ids = named(value, components);
      for (const [{ id, group }, box] of boxes) if (!group) box.checked = ids.has(id);
      mark();
    },
    /** The ids of those that a value names. */
    chosen: (value) => [...named(value, components)],
    get isEmpty() {
      return !boxes.size;
    },
  };
}
