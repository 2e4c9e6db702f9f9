// Tables as Markdown; prettier aligns them.

export const code = (text) => `\`${text}\``;

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** A table of these rows; a column in which nothing stands is left out. */
export function table(heads, rows) {
  const used = heads.map((_, index) => rows.some((row) => row[index]));
  const kept = (cells) => cells.filter((_, index) => used[index]);
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => line(kept(cells))).join('\n');
}
