// Which files the target `test` of a project declares as its inputs, as nx.json and the manifests have them. Nx repeats a
// test from its cache while these are unchanged, so that a test must read no other file of the workspace.
import { readFileSync } from 'node:fs'
import { join, matchesGlob, relative, sep } from 'node:path'

/** What builds leave and what is installed: outputs of other targets, not inputs. */
const NO_SOURCE = /(^|\/)(node_modules|dist|out-[a-z]+|\.nx|\.git)(\/|$)/

/**
 * @param {string} root of the workspace
 * @param {Record<string, string>} folders of all projects by the name of their package, relative to root
 * @param {string} folder of the project
 * @returns {string[][]} globs relative to root, in groups; one that begins with ! takes away from its group
 */
export function declaredInputs(root, folders, folder) {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const { namedInputs, targetDefaults } = read('nx.json')
  const inputs = read(`${folder}/package.json`).nx.targets?.test?.inputs ?? targetDefaults.test.inputs

  /** @type {(list: readonly unknown[]) => string[]} */
  const named = (list) =>
    list.flatMap((input) =>
      typeof input !== 'string'
        ? []
        : Object.hasOwn(namedInputs, input)
          ? named(namedInputs[input])
          : [input],
    )

  /** @type {(list: readonly unknown[], of: string) => string[][]} */
  const globsOf = (list, of) => {
    const strings = named(list)
    const own = strings.filter((input) => /^!?\{projectRoot\}/.test(input))
    return [
      own.map((input) => input.replace('{projectRoot}', of)),
      ...strings
        .filter((input) => input.startsWith('{workspaceRoot}/'))
        .map((input) => [input.replace('{workspaceRoot}/', '')]),
      ...strings
        .filter((input) => input.startsWith('^'))
        .flatMap((input) => dependenciesOf(of).flatMap((other) => globsOf([input.slice(1)], other))),
    ]
  }

  /** @type {(of: string, found?: Set<string>) => Set<string>} */
  const withDependencies = (of, found = new Set()) => {
    const { dependencies, devDependencies, peerDependencies } = read(`${of}/package.json`)
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })) {
      const other = folders[name]
      if (other !== undefined && !found.has(other)) withDependencies(other, found.add(other))
    }
    return found
  }
  const dependenciesOf = (/** @type {string} */ of) => [...withDependencies(of)]

  return globsOf(inputs, folder)
}

/**
 * @param {string} root of the workspace
 * @param {readonly (readonly string[])[]} groups from {@link declaredInputs}
 * @param {string} file absolute
 * @returns {string | undefined} its path in the workspace if no group has it
 */
export function undeclared(root, groups, file) {
  const path = relative(root, file).split(sep).join('/')
  if (path === '' || path.startsWith('..') || NO_SOURCE.test(path)) return undefined
  const isIn = (/** @type {readonly string[]} */ globs) =>
    globs.some((glob) => !glob.startsWith('!') && matchesGlob(path, glob)) &&
    !globs.some((glob) => glob.startsWith('!') && matchesGlob(path, glob.slice(1)))
  return groups.some(isIn) ? undefined : path
}
