/** What this program refuses before it asks AWS for anything. */
abstract class InfraError extends Error {
  abstract override readonly name: string
}

/** The stack's configuration does not fit; one line for each problem. */
export class ConfigError extends InfraError {
  override readonly name = 'ConfigError'

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `configuration ${problem} (apps/infra)`).join('\n'))
  }
}

/** A component's name cannot begin the names of what it makes. */
export class ComponentNameError extends InfraError {
  override readonly name = 'ComponentNameError'

  constructor(component: string, rule: string, got: string) {
    super(`name of ${component}: expected ${rule}, got ${JSON.stringify(got)} (project and stack)`)
  }
}
