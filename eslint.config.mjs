import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const sources = ['packages/*/src/**/*.ts'];
const tests = ['**/*.test.ts', 'test/**/*.ts'];

export default defineConfig(
  globalIgnores(['**/dist/', 'storybook-static/', 'coverage/', 'test/oracles/', '**/custom-elements.json']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A mixin's constructor takes any arguments.
      '@typescript-eslint/no-explicit-any': ['error', { ignoreRestArgs: true }],
      // TypeScript knows the names.
      'no-undef': 'off',
    },
  },
  {
    // Rules that need types run where promises and unknown values matter most: in what is shipped.
    files: sources,
    ignores: tests,
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['packages/{elements,demo}/src/**/*.ts', 'stories/**/*.ts', 'test/contract/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement', 'InstrumentElement'] } },
    rules: {
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': 'error',
      // Tag and class are apart here on purpose: only registration files define a tag.
      'wc/file-name-matches-element': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    // Plain pages for people to copy: what a browser runs as it stands.
    files: ['docs/examples/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs', 'packages/*/*.mjs'],
    // Scripts that drive a browser hold functions that run in it.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
