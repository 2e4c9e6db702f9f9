// custom-elements.json: what editors and Storybook know of the elements, made of the comments in src/elements.

/** The properties of an object literal, whatever is said of its type. */
const propertiesOf = (ts, node) => {
  while (node && (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)))
    node = node.expression;
  return node && ts.isObjectLiteralExpression(node) ? node.properties : [];
};

/** What Lit's `static properties` say by other means than an object literal. */
function sharedProperties() {
  const constants = new Map();
  const reflecting = new Set();
  return {
    name: 'shared-properties',
    collectPhase({ ts, node }) {
      if (ts.isVariableDeclaration(node) && node.initializer) {
        constants.set(node.name.getText(), propertiesOf(ts, node.initializer));
      }
    },
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const own = node.members.find((member) => member.name?.getText() === 'properties');
      const doc = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
      // `static properties = REFLECTED`
      if (own?.initializer?.getText() === 'REFLECTED') reflecting.add(doc);
      // `static properties = { ...COMMON }`
      const spread = propertiesOf(ts, own?.initializer)
        .filter(ts.isSpreadAssignment)
        .flatMap(({ expression }) => constants.get(expression.getText()) ?? [])
        .map((property) => attributeOf(ts, doc, property));
      if (spread.length) doc.attributes.unshift(...spread);
    },
    packageLinkPhase() {
      for (const { members } of reflecting) {
        for (const one of members) {
          if (one.inheritedFrom?.name === 'SettingsElement') one.reflects = true;
        }
      }
    },
  };
}

function attributeOf(ts, doc, property) {
  const fieldName = property.name.getText();
  const field = doc.members.find(({ name }) => name === fieldName);
  const own = propertiesOf(ts, property.initializer).find(
    ({ name }) => name.getText() === 'attribute',
  );
  field.attribute = own ? own.initializer.text : fieldName.toLowerCase();
  const { type, description, default: fallback } = field;
  return { name: field.attribute, fieldName, type, description, default: fallback };
}

/** `define('allclear-badge', AllclearBadge)` */
const definitions = {
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.getText() },
    });
  },
};

/** `constructor(readonly status: ComponentStatus)`: a field of an event. */
const eventFields = {
  name: 'event-fields',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isConstructorDeclaration(node)) return;
    const doc = moduleDoc.declarations.find(({ name }) => name === node.parent.name?.getText());
    const fields = node.parameters.filter((one) => ts.isParameterPropertyDeclaration(one, node));
    for (const { name, type, questionToken } of fields) {
      const text = type.getText() + (questionToken ? ' | undefined' : '');
      (doc.members ??= []).push({ kind: 'field', name: name.text, readonly: true, type: { text } });
    }
  },
};

const LISTS = [
  'members',
  'attributes',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
];
/** Also what the analyzer takes for an event, and does not know the name of. */
const isPublic = ({ name, privacy = 'public', static: ofClass }) =>
  name !== undefined && privacy === 'public' && !ofClass;

/** Paths as they are in the package, and nothing of what is nobody's business. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const shipped = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
    const modules = new Map();
    for (const one of manifest.modules) {
      one.path = shipped(one.path);
      one.declarations = one.declarations.filter(({ kind }) => kind === 'class');
      for (const { name } of one.declarations) modules.set(name, one.path);
    }
    for (const one of manifest.modules) {
      one.exports = one.exports.filter(({ declaration }) => modules.has(declaration.name));
      for (const { declaration } of one.exports) declaration.module = modules.get(declaration.name);
    }
    // The same on every machine: they come as the disk lists them.
    manifest.modules = manifest.modules
      .filter(({ exports }) => exports.length)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { declarations } of manifest.modules) {
      for (const one of declarations) tidy(one, shipped);
    }
  },
};

function tidy(declaration, shipped) {
  // The analyzer takes each class that speaks of attributes for an element.
  if (!declaration.tagName) delete declaration.customElement;
  if (declaration.superclass)
    declaration.superclass.module = shipped(declaration.superclass.module);
  for (const list of LISTS) {
    declaration[list] = declaration[list]?.filter(isPublic);
    for (const item of declaration[list] ?? []) {
      item.description = item.description?.replace(/\s+/g, ' ');
      if (item.type) item.type.text = item.type.text.replace(/ \| undefined$/, '');
      // An accessor whose value is called is a method to everyone.
      const [, result] = /^\(\) => (.+)$/.exec(item.type?.text ?? '') ?? [];
      if (result) {
        Object.assign(item, { kind: 'method', return: { type: { text: result } } });
        delete item.type;
      }
      if (item.inheritedFrom) item.inheritedFrom.module = shipped(item.inheritedFrom.module);
    }
  }
}

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/elements/**/*.{styles,view}.ts', 'src/define/define.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [sharedProperties(), definitions, eventFields, published],
};
