#!/usr/bin/env node
import { askCommand } from './commands/ask.ts'
import { dashboardCommand } from './commands/dashboard.ts'
import { doctorCommand } from './commands/doctor.ts'
import { eraseCommand } from './commands/erase.ts'
import { etlCommand } from './commands/etl.ts'
import { importCommand } from './commands/import.ts'
import { pollCommand } from './commands/poll.ts'
import { queryCommand } from './commands/query.ts'
import { rejectedCommand } from './commands/rejected.ts'
import { secretCommand } from './commands/secret.ts'
import { startCommand } from './commands/start.ts'
import { verifyCommand } from './commands/verify.ts'
import { webhookCommand } from './commands/webhook.ts'
import { reportFailure } from './exit-status.ts'
import { interrupt, listenForInterrupts } from './interrupt.ts'
import { endWithReader } from './output/end-with-reader.ts'
import { newCommand } from './options/new-command.ts'

const program = newCommand('telelake').description(
  'What happens in a Telegram group or bot, as a lake that is queried with SQL.',
)
for (const command of [
  startCommand,
  dashboardCommand,
  askCommand,
  queryCommand,
  importCommand,
  pollCommand,
  webhookCommand,
  secretCommand,
  doctorCommand,
  etlCommand,
  verifyCommand,
  rejectedCommand,
  eraseCommand,
])
  program.addCommand(command)

endWithReader()
listenForInterrupts()
try {
  await program.parseAsync()
} catch (error) {
  const status = reportFailure(error)
  process.exitCode = interrupt.signal.aborted ? 130 : status
}
