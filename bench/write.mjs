import { mkdirSync, writeFileSync } from 'node:fs';
export async function writeResults(r) {
  mkdirSync(new URL('results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('results/results.json', import.meta.url), JSON.stringify(r, null, 1));
  const { median } = await import('./statistics.mjs');
  for (const [n, rows] of Object.entries(r.parts)) {
    console.log('##', n);
    console.table(
      Object.fromEntries(
        rows.map((x) => [
          x.id,
          x.failed
            ? { failed: x.failed }
            : Object.fromEntries(
                Object.entries(x.figures).map(([k, v]) => [k, Math.round(median(v) * 1000) / 1000]),
              ),
        ]),
      ),
    );
  }
}
