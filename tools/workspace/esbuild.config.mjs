// What the bundles of all apps share, beyond the options of the executor.

/** @type {import('esbuild').BuildOptions} */
export default {
  conditions: ['@telelake/source'],
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  splitting: true,
  chunkNames: 'chunk-[hash]',
  // For packages that are CommonJS inside and ask for modules of Node: nothing is done until they do.
  banner: {
    js: "const require = (id) => process.getBuiltinModule(id) ?? process.getBuiltinModule('node:module').createRequire(import.meta.url)(id);",
  },
}
