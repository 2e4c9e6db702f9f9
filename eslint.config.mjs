import js from '@eslint/js';
import { configs as litConfigs } from 'eslint-plugin-lit';
import { configs as wcConfigs } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const template = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

/** Strict host pages forbid inline styles and raw HTML; so does this library, everywhere. */
const SINKS = [
  {
    selector: `${template}[value.raw=/(^|\\s)style\\s*=/]`,
    message: 'Strict pages block the style attribute: a class, or the property .style.',
  },
  {
    selector: `${template}[value.raw=/<style[\\s>]/]`,
    message: 'Strict pages block <style>: use static styles.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Raw HTML: render a template.',
  },
  {
    selector: 'MemberExpression[property.name="setHTMLUnsafe"]',
    message: 'Raw HTML: render a template.',
  },
];

const DIRECTIVES = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
  regex: `directives/${name}(\\.js)?$`,
  message: 'Raw HTML and inline styles break strict pages.',
}));

export default tseslint.config(
  { ignores: ['**/dist/', 'storybook-static/', 'docs-static/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['**/*.ts'], extends: [tseslint.configs.recommended] },
  {
    files: ['src/**/*.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      litConfigs['flat/recommended'],
      wcConfigs['flat/best-practice'],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...SINKS],
      'no-restricted-imports': ['error', { patterns: DIRECTIVES }],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-template-arrow': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/max-elements-per-file': 'error',
    },
  },
  {
    // Those that speak to developers.
    files: ['src/store/hints.ts', 'src/elements/diagnostics.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // What is known by name can join an interface in no other way.
    files: ['integrations/*.d.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
    },
  },
  {
    // An assertion such as `expect(x).to.be.true` is an expression, and meant to be one.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
