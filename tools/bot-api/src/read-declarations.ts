import ts from 'typescript'
import type { BotApiFacts, FieldFacts } from './facts.ts'

/** What declarations of types say; the chapters are ours. */
export type DeclaredFacts = Pick<BotApiFacts, 'types' | 'unions' | 'lists'>

/**
 * The facts of everything reachable from `Update`, of a file of declarations that writes each object type as an
 * `interface`, each union and each list of strings as a `type`, all names with one prefix.
 */
export function readDeclarations(text: string, prefix: string): DeclaredFacts {
  const declarations = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>()
  for (const statement of ts.createSourceFile('objects.d.ts', text, ts.ScriptTarget.Latest).statements)
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      declarations.set(statement.name.text, statement)

  const facts: DeclaredFacts = { types: {}, unions: {}, lists: {} }
  const waiting = ['Update']
  const visit = (declared: string): string => {
    const name = declared.slice(prefix.length)
    if (!declared.startsWith(prefix) || !declarations.has(declared))
      throw new Error(`declarations: expected ${prefix}… to be declared, got ${declared}`)
    const declaration = declarations.get(declared)
    if (declaration !== undefined && ts.isTypeAliasDeclaration(declaration)) {
      const values = literalsOf(declaration.type)
      if (values !== undefined) {
        facts.lists[name] = values.sort()
        return `list:${name}`
      }
    }
    waiting.push(name)
    return name
  }

  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (Object.hasOwn(facts.types, name) || Object.hasOwn(facts.unions, name)) continue
    const declaration = declarations.get(prefix + name)
    if (declaration === undefined)
      throw new Error(`declarations: expected ${prefix}${name} to be declared, got nothing`)
    if (ts.isInterfaceDeclaration(declaration)) facts.types[name] = fieldsOf(declaration, visit)
    else
      facts.unions[name] = membersOf(declaration.type)
        .map((member) => typeText(member, visit))
        .sort()
  }
  return facts
}

function fieldsOf(
  declaration: ts.InterfaceDeclaration,
  visit: (name: string) => string,
): Record<string, FieldFacts> {
  const fields: Record<string, FieldFacts> = {}
  for (const member of declaration.members)
    if (ts.isPropertySignature(member) && member.type !== undefined && ts.isIdentifier(member.name))
      fields[member.name.text] = {
        required: member.questionToken === undefined,
        type: typeText(member.type, visit),
      }
  return fields
}

function typeText(node: ts.TypeNode, visit: (name: string) => string): string {
  if (ts.isArrayTypeNode(node)) return `${typeText(node.elementType, visit)}[]`
  if (ts.isParenthesizedTypeNode(node)) return typeText(node.type, visit)
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return visit(node.typeName.text)
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return JSON.stringify(node.literal.text)
  if (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.TrueKeyword) return 'true'
  if (node.kind === ts.SyntaxKind.StringKeyword) return 'string'
  if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number'
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean'
  // An inline object with a method is a convenience of those who send; nothing that arrives has one.
  const members = membersOf(node).filter((member) => !ts.isTypeLiteralNode(member))
  if (members.length === 1 && members[0] !== undefined && members[0] !== node)
    return typeText(members[0], visit)
  throw new Error(`declarations: expected a type the facts can spell, got ${ts.SyntaxKind[node.kind]}`)
}

function membersOf(node: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(node) ? node.types : [node]
}

function literalsOf(node: ts.TypeNode): string[] | undefined {
  const values = membersOf(node).map((member) =>
    ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? member.literal.text : undefined,
  )
  return values.every((value) => value !== undefined) ? values : undefined
}
