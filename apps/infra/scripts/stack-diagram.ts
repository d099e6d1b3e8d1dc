/** What the diagram reads of a registered resource. */
export interface DiagramResource {
  type: string
  name: string
  parent: string
  parentType: string
  dependsOn: readonly string[]
}

const SHOWN =
  /^aws:(?!.*(iam\/|Permission|NamedQuery|PreparedStatement|LogGroup|MetricFilter|s3\/bucket[A-Z]|TopicPolicy|Group:|EventInvoke|Attachment))/

/** The stack as a Mermaid flowchart: a box for each component, an arrow from what is needed to what needs it. */
export function stackDiagram(resources: readonly DiagramResource[]): string {
  const shown = resources
    .filter(({ type, name }) => SHOWN.test(type) && !name.includes('-view-'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const owner = (resource: DiagramResource): string => {
    if (resource.parentType !== 'telelake:lambda:LambdaFunction') return resource.parentType
    const lambda = resources.find(
      ({ type, name }) => type === resource.parentType && name === resource.parent,
    )
    return lambda?.parentType ?? ''
  }
  const components = [...new Set(shown.map(owner))].sort()
  const id = (name: string): string => name.replaceAll('-', '_')
  const names = new Set(shown.map(({ name }) => name))
  return [
    '```mermaid',
    'flowchart LR',
    ...components.flatMap((component) => [
      `  subgraph ${component.split(':').at(-1)}`,
      ...shown
        .filter((resource) => owner(resource) === component)
        .map(
          ({ type, name }) =>
            `    ${id(name)}["${name.replace(/^telelake-dev-?/, '')} (${type.split(':').at(-1)})"]`,
        ),
      '  end',
    ]),
    ...shown.flatMap(({ name, dependsOn }) =>
      [...new Set(dependsOn)]
        .filter((needed) => names.has(needed) && needed !== name)
        .sort()
        .map((needed) => `  ${id(needed)} --> ${id(name)}`),
    ),
    '```',
  ].join('\n')
}
