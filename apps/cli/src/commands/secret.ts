import { generateSecretToken } from '@telelake/telegram-schema'
import type { Command } from 'commander'
import { newCommand } from '../options/new-command.ts'
import { writeSecret } from '../output/write-secret.ts'

export const secretCommand: Command = newCommand('secret')
  .description('Make a random secret for WEBHOOK_SECRET_TOKEN or PII_SECRET; use a different one for each.')
  .option('--file <path>', 'write it to this new file, readable only by you, instead of printing it')
  .action(async ({ file }: { file?: string }) => {
    const secret = generateSecretToken()
    if (file === undefined) console.log(secret)
    else await writeSecret('--file', file, secret)
  })
