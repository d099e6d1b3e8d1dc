import js from '@eslint/js'
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'
// Who may import whom: apps -> pipeline, insights -> flatten, lake, parquet-writer -> telegram-schema.
// tools/workspace/test/boundaries.test.ts shows that each rule fires.
import arrows from './tools/workspace/arrows.json' with { type: 'json' }

const pure = [
  'packages/telegram-schema',
  'packages/telegram-desktop',
  'packages/flatten',
  'packages/topics',
  'packages/parquet-writer',
  'packages/sample',
]
const wasm = 'packages/parquet-writer/src/wasm.ts' // reads the WebAssembly module beside it, and nothing else

const awsSdk = { group: ['@aws-sdk/*', '@smithy/*'], message: 'pure packages know no AWS' }
const engine = { group: ['@duckdb/*'], message: 'pure packages run no engine; their tests may' }
const outside = {
  group: ['node:*'],
  message: 'pure packages touch no files, network, processes or environment',
}

export default tseslint.config(
  { ignores: ['**/dist', '**/out-*', '**/node_modules', '**/fixtures', '**/*.d.ts', '.nx'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'off', // isolatedDeclarations asks for more
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'read the environment once, in config.ts or main.ts, and pass it on',
        },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true, // tests come in through the package's own door
          allow: ['^.*/tools/vitest/.*'],
          depConstraints: [
            ...Object.entries(arrows).map(([scope, below]) => ({
              sourceTag: `scope:${scope}`,
              onlyDependOnLibsWithTags: below.map((name) => `scope:${name}`),
            })),
            { sourceTag: 'type:app', notDependOnLibsWithTags: ['type:app', 'type:tool'] },
            { sourceTag: 'type:lib', notDependOnLibsWithTags: ['type:app', 'type:tool'] },
            {
              sourceTag: 'layer:pure',
              bannedExternalImports: ['@aws-sdk/*', '@pulumi/*', 'undici'],
            },
          ],
        },
      ],
    },
  },
  {
    files: pure.map((folder) => `${folder}/src/**/*.ts`),
    ignores: [wasm],
    rules: {
      'no-restricted-imports': ['error', { patterns: [awsSdk, engine, outside] }],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'fetch',
          'setTimeout',
          'setInterval',
          'performance',
          'XMLHttpRequest',
          'WebSocket',
        ].map((name) => ({
          name,
          message: 'pure packages read no clock, environment or network',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'pure packages read no clock',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'pure packages read no clock',
        },
      ],
    },
  },
  {
    // What prints is what a person runs.
    files: [
      'apps/cli/src/**/*.ts',
      '**/scripts/**/*.ts',
      '**/bench/**/*.ts',
      '**/examples/**/*.ts',
      'tools/**/*.ts',
      'tools/**/*.mjs',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // The doors through which the environment comes in.
    files: [
      'apps/*/src/{handler,main}.ts',
      'apps/cli/src/context.ts',
      '**/test/**/*.ts',
      '**/e2e/**/*.ts',
      '**/scripts/**/*.ts',
      'tools/**/*.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' },
    },
  },
)
