/*
 * Which components the `components` attribute names, and how to name those that somebody has chosen.
 * A name fits as it does in the elements: case does not count, `*` is a wildcard.
 */

const pattern = (token) =>
  new RegExp(`^${token.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'is');

/** All names by which a component may be asked for. */
function namesOf({ id, name, groupId }, groups) {
  const group = groups.get(groupId);
  return group ? [id, name, group.id, group.name, `${group.name} - ${name}`] : [id, name];
}

const listed = (value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const readable = (components) => ({
  leaves: components.filter(({ group }) => !group),
  groups: new Map(components.filter(({ group }) => group).map((group) => [group.id, group])),
});

function hits(token, { leaves, groups }) {
  const fits = pattern(token);
  return leaves.filter((leaf) => namesOf(leaf, groups).some((name) => fits.test(name)));
}

/** The ids of the components that an attribute names. */
export function named(value, components) {
  const page = readable(components);
  return new Set(listed(value).flatMap((token) => hits(token, page).map(({ id }) => id)));
}

/** An attribute that names exactly these: a group where all in it are chosen; nothing where all are. */
export function naming(ids, components) {
  const page = readable(components);
  const { leaves, groups } = page;
  const wanted = leaves.filter(({ id }) => ids.has(id));
  if (!wanted.length || wanted.length === leaves.length) return '';

  /** The first of some names of these components that fits no others. */
  const exact = (candidates, these) =>
    candidates
      .filter((token) => token && token === token.trim() && !/[,*]/.test(token))
      .find((token) => hits(token, page).length === these.length);
  const nameOf = (leaf) => {
    const [id, name, , , full] = namesOf(leaf, groups);
    // Commas part names: where there is no other way, a wildcard stands for them.
    return exact([name, full, id], [leaf]) ?? id.replace(/,/g, '*');
  };
  const tokens = new Map();
  for (const leaf of wanted) {
    const group = groups.get(leaf.groupId);
    const inside = group ? leaves.filter(({ groupId }) => groupId === group.id) : [];
    const whole = inside.length > 1 && inside.every(({ id }) => ids.has(id));
    const token = whole ? exact([group.name, group.id], inside) : undefined;
    tokens.set(token ?? nameOf(leaf), true);
  }
  return [...tokens.keys()].join(', ');
}
