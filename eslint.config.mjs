// One linter. The rules that carry the architecture are the import rules of the core and the protocol.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const hosts = [
  'node:*',
  'vscode',
  'vscode/*',
  'vscode-*',
  '@vscode/*',
  'fs',
  'path',
  'os',
  'child_process',
  'url',
  'worker_threads',
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      'node_modules',
      '.readout-cache',
      '.vscode-test',
      'samples',
      'test/fixtures',
      'docs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'server/src/core/tsconfig.json',
          'server/tsconfig.json',
          'client/tsconfig.json',
          'test/tsconfig.json',
          'tools/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // The core is pure: text in, findings out.
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: hosts, message: 'The core imports no Node, LSP or vscode module.' },
            {
              group: ['**/server/src/!(core)/**', '../../features/*', '../../archive/*'],
              message: 'The core imports nothing of the server.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'fetch',
        'require',
        'console',
      ],
    },
  },
  {
    files: ['server/src/protocol.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['*'], message: 'protocol.ts imports nothing.' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'mocha', name: ['describe', 'it'] }] },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }] },
  },
);
