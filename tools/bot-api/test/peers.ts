import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A field as another package declares it: whether it is required, and the kinds of value it may hold, sorted. */
export interface DeclaredField {
  required: boolean
  kinds: string
}

/** The object types that another package's declarations export, by name, as the TypeScript compiler resolves them. */
export function declaredTypes(
  specifier: string,
  names: readonly string[],
): Map<string, Record<string, DeclaredField> | undefined> {
  const file = fileURLToPath(new URL('peers-entry.ts', import.meta.url))
  const text = `export type * from '${specifier}'`
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const files = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...files,
    fileExists: (name) => name === file || files.fileExists(name),
    getSourceFile: (name, language) =>
      name === file ? ts.createSourceFile(name, text, language) : files.getSourceFile(name, language),
  }
  const program = ts.createProgram([file], options, host)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  const exported = new Map(
    (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) => [symbol.name, symbol]),
  )
  return new Map(
    names.map((name) => {
      const symbol = exported.get(name)
      if (symbol === undefined) return [name, undefined]
      return [name, fieldsOf(checker, checker.getDeclaredTypeOfSymbol(aliased(checker, symbol)))]
    }),
  )
}

function aliased(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** The fields of a type; of a union, of all its members: required where every member requires it. */
function fieldsOf(checker: ts.TypeChecker, type: ts.Type): Record<string, DeclaredField> {
  const members = type.isUnion() ? type.types : [type]
  const fields: Record<string, DeclaredField> = {}
  const all = members.map((member) => checker.getPropertiesOfType(member))
  for (const property of all.flat()) {
    const same = all.map((properties) => properties.find(({ name }) => name === property.name))
    const types = same
      .filter((each) => each !== undefined)
      .map((each) => checker.getTypeOfSymbol(each))
      .filter((each) => !isNever(each))
    if (types.length === 0) continue
    fields[property.name] = {
      required: same.every((each) => each !== undefined && !(each.flags & ts.SymbolFlags.Optional)),
      kinds: [...new Set(types.flatMap((each) => kindsOf(checker, each)))].sort().join(' | '),
    }
  }
  return fields
}

/** `field?: never` is how a declaration says that a field is of another member. */
function isNever(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type]
  return members.every(({ flags }) => flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined))
}

function kindsOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap((each) => kindsOf(checker, each))
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return []
  if (type.flags & ts.TypeFlags.StringLike) return ['string']
  if (type.flags & ts.TypeFlags.NumberLike) return ['number']
  if (type.flags & ts.TypeFlags.BooleanLike) return ['boolean']
  if (type.isIntersection() && type.types.some((each) => each.flags & ts.TypeFlags.StringLike))
    return ['string']
  if (!checker.isArrayType(type)) return ['object']
  const [item] = checker.getTypeArguments(type as ts.TypeReference)
  // A rich text is an array of rich texts, without end.
  if (item === undefined || item.isUnion()) return ['object[]']
  return kindsOf(checker, item).map((kind) => `${kind}[]`)
}
