// The map of src/ as a picture: a row a folder. From each a line goes to the right; where a dot joins it
// to a line that goes down, it imports from the folder to which that leads.

const BOX = { x: 1, width: 280, height: 44, gap: 14 };
const STEP = BOX.height + BOX.gap;
const RIGHT = BOX.x + BOX.width;
/** The first line that goes down, and from one to the next. */
const FIRST = 48;
const LANE = 36;
const BEND = 10;

const STYLE = `
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.name { font-weight: 600 }
.size { font-size: 12px; fill: #59636e; text-anchor: end }
rect { fill: #f6f8fa; stroke: #d1d9e0 }
path { fill: none; stroke: #8c959f; stroke-width: 1.5 }
.head, circle { fill: #424a53; stroke: none }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .size { fill: #9198a1 }
  rect { fill: #151b23; stroke: #3d444d }
  path { stroke: #656c76 }
  .head, circle { fill: #d1d7e0 }
}`;

/** Where lines leave the box of a row, and where they come to it. */
const leaves = (row) => row * STEP + 1 + BOX.height * 0.7;
const comes = (row) => row * STEP + 1 + BOX.height * 0.3;

const count = (number, word) => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;

function drawFolder({ name, files, lines }, row) {
  const y = row * STEP + 1;
  const { x, width, height } = BOX;
  return `<g data-folder="${name}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>
<text class="name" x="${x + 14}" y="${y + 27}">${name}</text>
<text class="size" x="${x + width - 14}" y="${y + 27}">${count(files, 'file')}, ${count(lines, 'line')}</text></g>`;
}

/** The line down to a folder, from the highest that imports from it. */
function drawDown({ x, row, highest }) {
  const end = comes(row);
  return `<path d="M${x} ${leaves(highest)}V${end - BEND}q0 ${BEND} -${BEND} ${BEND}H${RIGHT + 8}"/><path class="head" d="M${RIGHT} ${end}l9-4v8z"/>`;
}

/** The line out of a folder, to the last that it imports from. */
const drawOut = (row, lanes) =>
  lanes.length
    ? `<path d="M${RIGHT} ${leaves(row)}H${Math.max(...lanes.map(({ x }) => x))}"/>`
    : '';

export function draw(folders) {
  const importing = (name) => folders.findIndex(({ imports }) => imports.has(name));
  // The lower a folder, the farther outside: so no line that comes to one crosses another.
  const lanes = folders
    .map(({ name }, row) => ({ name, row, highest: importing(name) }))
    .filter(({ highest }) => highest >= 0)
    .map((lane, index) => ({ ...lane, x: RIGHT + FIRST + index * LANE }));
  const joined = folders.map(({ imports }) => lanes.filter(({ name }) => imports.has(name)));
  const dots = folders.flatMap(({ name }, row) =>
    joined[row].map(
      (to) =>
        `<circle data-arrow="${name} ${to.name}" cx="${to.x}" cy="${leaves(row)}" r="4"><title>${name} imports from ${to.name}</title></circle>`,
    ),
  );
  const width = Math.max(...lanes.map(({ x }) => x)) + 10;
  const height = folders.length * STEP - BOX.gap + 2;
  const label = 'The folders of src, one above the other: each imports from folders below it only';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${label}">
<style>${STYLE}</style>
${folders.map((_, row) => drawOut(row, joined[row])).join('\n')}
${lanes.map(drawDown).join('\n')}
${dots.join('\n')}
${folders.map(drawFolder).join('\n')}
</svg>
`;
}
