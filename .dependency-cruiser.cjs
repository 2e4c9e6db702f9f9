// The layers of src/, lowest first: a folder imports what stands before it, never what stands after.
const LAYERS = [
  'model',
  'providers',
  'client',
  'store',
  'text',
  'controllers',
  'elements',
  'define',
  'bundles',
  'command',
];

const folder = (names) => `^src/(${names.join('|')})/`;
const npm = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const upwards = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `${layer}-imports-no-upper-layer`,
  from: { path: folder([layer]) },
  to: { path: [folder(LAYERS.slice(index + 1)), '^src/[^/]+$'] },
}));

/** `to` only from `from`. */
const only = (name, to, from) => ({
  name,
  from: { path: '^src/', pathNot: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'text-knows-the-model-only',
      from: { path: folder(['text']) },
      to: { path: folder(['providers', 'client', 'store']) },
    },
    {
      name: 'testing-knows-model-and-client-only',
      from: { path: folder(['testing']) },
      to: { path: [folder(LAYERS.slice(LAYERS.indexOf('store'))), '^src/[^/]+$'] },
    },
    {
      name: 'languages-know-text-only',
      from: { path: folder(['languages']) },
      to: { path: '^src/', pathNot: folder(['languages', 'text']) },
    },
    {
      name: 'nothing-knows-languages',
      from: { path: '^src/', pathNot: folder(['languages']) },
      to: { path: folder(['languages']) },
    },
    {
      name: 'nothing-knows-testing',
      from: { path: '^src/', pathNot: folder(['testing']) },
      to: { path: folder(['testing']) },
    },
    {
      name: 'index-has-no-side-effects',
      from: { path: '^src/index\\.ts$' },
      to: { path: folder(['define', 'bundles']) },
    },
    only(
      'lit-only-where-something-is-drawn',
      npm(['lit', 'lit-html', 'lit-element', '@lit']),
      folder(['text', 'controllers', 'elements', 'define', 'bundles']),
    ),
    only('zod-only-in-providers', npm(['zod']), folder(['providers'])),
    only(
      'xml-only-where-feeds-are-read',
      npm(['@rgrove']),
      '^src/providers/(xml|feed-items)\\.ts$',
    ),
    only('msw-only-in-its-handlers', npm(['msw']), '^src/testing/msw\\.ts$'),
    only('dayjs-only-in-the-calendar', npm(['dayjs']), '^src/model/calendar\\.ts$'),
    {
      name: 'no-other-package',
      from: { path: '^src/', pathNot: folder(['command']) },
      to: { path: npm(['.+']), pathNot: npm(['lit', 'zod', 'dayjs', 'msw', '@rgrove']) },
    },
    {
      name: 'node-built-ins-only-in-the-command',
      from: { path: '^src/', pathNot: folder(['command']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-imports-nothing-outside-itself',
      from: { path: '^src/' },
      to: { path: '^(test|stories|demo|docs|dist|\\.storybook|\\.ci)/' },
    },
    { name: 'no-cycles', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-unknown-imports', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types are imports too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
