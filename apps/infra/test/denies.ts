import type { PolicyDocument, PolicyStatement } from '../src/bucket-policy.ts'

/** One request as a policy sees it. A context key that is absent from the request is absent here. */
export interface PolicyRequest {
  action: string
  resource: string
  context: Readonly<Record<string, string>>
}

/**
 * Whether a policy denies a request, for the operators this project uses.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function denies(policy: PolicyDocument, request: PolicyRequest): boolean {
  return policy.Statement.some((statement) => statement.Effect === 'Deny' && applies(statement, request))
}

function applies(statement: PolicyStatement, { action, resource, context }: PolicyRequest): boolean {
  const resources = [statement.Resource].flat()
  return (
    matches(statement.Action, action) &&
    resources.some((pattern) => matches(pattern, resource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, context[key], wanted)),
    )
  )
}

function holds(operator: string, got: string | undefined, wanted: string): boolean {
  if (operator === 'Null') return String(got === undefined) === wanted
  if (operator === 'Bool') return got === wanted // a key that is absent fits no value
  throw new Error(`operator: expected Null or Bool, got ${operator}`)
}

function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text
}
