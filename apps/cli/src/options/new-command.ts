import { describeEnvironment } from '@telelake/settings'
import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { configSchema } from '../config.ts'
import type { Config } from '../config.ts'

/** Variables that say how updates become rows, for every command that makes rows. */
export const rowVariables = ['TIME_ZONE', 'PII_MODE', 'PII_SECRET', 'DERIVE_TEXT'] as const

/**
 * A command with the behaviour that all share: its help ends with the environment variables it reads, and misuse is
 * thrown as `CommanderError`.
 */
export function newCommand(name: string, variables: readonly (keyof Config)[] = []): Command {
  const command = new Command(name)
    .version(manifest.version)
    .helpCommand(false)
    .showHelpAfterError('(see --help)')
    .exitOverride()
  return variables.length === 0 ? command : command.addHelpText('after', () => variablesHelp(variables))
}

function variablesHelp(shown: readonly (keyof Config)[]): string {
  const variables = describeEnvironment(configSchema).filter(({ name }) =>
    (shown as readonly string[]).includes(name),
  )
  const width = Math.max(...variables.map(({ name }) => name.length))
  const lines = variables.map(
    ({ name, description }) => `  ${name.padEnd(width)}  ${description.replaceAll('`', '')}`,
  )
  return `\nEnvironment variables:\n${lines.join('\n')}`
}
