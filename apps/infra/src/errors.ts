/** A refusal of this program, before it sends any request to AWS. */
abstract class InfraError extends Error {
  abstract override readonly name: string
}

/** The configuration of the stack is not valid; one line for each problem. */
export class ConfigError extends InfraError {
  override readonly name = 'ConfigError'

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `configuration ${problem} (apps/infra)`).join('\n'))
  }
}

/** AWS would refuse the names of resources that begin with the name of this component. */
export class ComponentNameError extends InfraError {
  override readonly name = 'ComponentNameError'

  constructor(component: string, rule: string, got: string) {
    super(`name of ${component}: expected ${rule}, got ${JSON.stringify(got)} (project and stack)`)
  }
}
