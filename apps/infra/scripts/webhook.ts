// nx run infra:webhook            tells Telegram where the stack takes updates
// nx run infra:webhook -- delete  tells Telegram to send nothing more
import { spawnSync } from 'node:child_process'
import { changeWebhook } from './change-webhook.ts'

const usage = 'usage: TELEGRAM_BOT_TOKEN=<token> nx run infra:webhook [-- delete]'

function pulumi(...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('pulumi', words, { encoding: 'utf8' })
  if (error !== undefined) throw new Error(`pulumi: expected its command line, got ${error.message}`)
  if (status !== 0) throw new Error(`pulumi ${words.slice(0, 2).join(' ')}: ${stderr.trim()}`)
  return stdout
}

const [deed = 'set'] = process.argv.slice(2)
try {
  if (deed === '--help' || !['set', 'delete'].includes(deed)) {
    console.log(usage)
    process.exitCode = deed === '--help' ? 0 : 2
  } else {
    const botToken = process.env['TELEGRAM_BOT_TOKEN'] ?? pulumi('config', 'get', 'botToken').trim()
    const telegram = process.env['TELEGRAM_API'] ?? 'https://api.telegram.org'
    if (deed === 'delete') await changeWebhook({ telegram, botToken })
    else {
      const outputs = JSON.parse(pulumi('stack', 'output', '--json', '--show-secrets')) as Record<
        string,
        string
      >
      await changeWebhook({
        telegram,
        botToken,
        webhook: { url: outputs['webhookUrl'] ?? '', secretToken: outputs['webhookSecretToken'] ?? '' },
      })
    }
    console.log(deed === 'delete' ? 'webhook deleted; updates wait at Telegram for a day' : 'webhook set')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
