/** How many objects of each class are alive on a page, after a collection; Chromium only. */
export async function countObjects(page) {
  const session = await page.createCDPSession();
  let text = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();

  const { snapshot, nodes, strings } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const object = types[0].indexOf('object');
  const [type, name] = ['type', 'name'].map((field) => fields.indexOf(field));
  const counts = new Map();
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== object) continue;
    const key = strings[nodes[at + name]];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
