import drizzle from 'eslint-plugin-drizzle';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house, markup, pure, sentForms, urlsFromPaths } from './lint/house.js';

const restricted = (...rules) => ['error', ...rules.flat()];

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', '.cache/', 'db/migrations/', '**/*.cjs'] },
  tseslint.configs.recommended,
  {
    plugins: { house, drizzle },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/commands-authorise': 'error',
      'house/noun-file-names': 'error',
      'house/subselects-keep-tables': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'house/one-idea': ['error', { max: 200 }],
      'drizzle/enforce-delete-with-where': ['error', { drizzleObjectName: ['db', 'tx'] }],
      'drizzle/enforce-update-with-where': ['error', { drizzleObjectName: ['db', 'tx'] }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    // Markup is as long as what it shows, and so is a table of wording or of addresses.
    files: ['{app,bin,db,seeds}/**/*.{ts,js}'],
    ignores: ['app/paths/**'],
    rules: { 'house/one-screen': ['error', { max: 40 }] },
  },
  { files: ['app/**/*{messages,mails,deed-names}.ts'], rules: { 'house/one-idea': 'off' } },
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/paths.ts', 'app/paths/**', 'app/**/*.tsx'],
    rules: { 'no-restricted-syntax': restricted(urlsFromPaths, sentForms) },
  },
  {
    files: ['app/**/*.ts'],
    ignores: ['app/**/*.server.ts', 'app/**/*.client.ts', 'app/routes/**', 'app/paths.ts', 'app/paths/**'],
    rules: { 'no-restricted-syntax': restricted(urlsFromPaths, pure, sentForms) },
  },
  {
    files: ['app/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    plugins: { ...jsxA11y.flatConfigs.recommended.plugins, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': restricted(urlsFromPaths, markup, sentForms),
    },
  },
  {
    files: ['app/routes/**'],
    rules: {
      'house/one-idea': ['error', { max: 80 }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/db/*', '**/db'],
              message:
                'A route never imports db/: write a query in app/<noun>/<noun>.server.ts and call it with context.db.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    ignores: ['tests/properties.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'fast-check', message: 'Every run asks the same examples: import fc from tests/properties.ts.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'house/one-idea': ['error', { max: 400 }],
      'drizzle/enforce-delete-with-where': 'off',
      'drizzle/enforce-update-with-where': 'off',
    },
  },
  {
    files: ['{app,db,seeds}/**/*.{ts,tsx}'],
    ignores: ['app/i18n/**'],
    rules: { 'house/languages-are-a-list': 'error' },
  },
);
