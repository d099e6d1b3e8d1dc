import type { Command } from 'commander'
import { examine } from '../bot/examine.ts'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'

interface DoctorOptions {
  lake?: string
  chat?: readonly string[]
}

export const doctorCommand: Command = newCommand('doctor', [
  'LAKE_URL',
  'RAW_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'ALLOWED_CHAT_IDS',
])
  .description('Check what is often set up wrong: bot, groups, webhook, lake; and say how to fix it.')
  .addOption(lakeOption())
  .option('--chat <id...>', 'chats to check (default: ALLOWED_CHAT_IDS)')
  .action((options: DoctorOptions) => doctor(contextOf(options), options))

/** Print what was found; status 1 when something failed. */
async function doctor({ config }: Context, options: DoctorOptions): Promise<void> {
  const chats = options.chat?.map(Number) ?? config.ALLOWED_CHAT_IDS ?? []
  if (!chats.every(Number.isSafeInteger))
    throw new CommandError('--chat: expected ids of chats, got something else')
  const findings = await examine(config, chats)
  for (const { state, what, fix } of findings) {
    console.log(`${state.padEnd(4)}  ${what}`)
    if (fix !== undefined) console.log(`      -> ${fix}`)
  }
  if (findings.some(({ state }) => state === 'fail')) process.exitCode = 1
}
