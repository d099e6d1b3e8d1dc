// nx run infra:webhook            tells Telegram where the stack takes updates
// nx run infra:webhook -- delete  tells Telegram to send nothing more
import { changeWebhook } from './change-webhook.ts'
import { stackBot, stackWebhook } from './stack-bot.ts'

const usage = 'usage: TELEGRAM_BOT_TOKEN=<token> nx run infra:webhook [-- delete]'

async function setWebhook(): Promise<void> {
  const webhook = stackWebhook()
  if (webhook === undefined)
    throw new Error('stack: expected the output webhookUrl, got none (nx run infra:deploy makes it)')
  await changeWebhook({ ...stackBot(), webhook })
  console.log('webhook set')
}

async function deleteWebhook(): Promise<void> {
  await changeWebhook(stackBot())
  console.log('webhook deleted; updates wait at Telegram for a day')
}

const [deed = 'set'] = process.argv.slice(2)
try {
  if (deed === 'set') await setWebhook()
  else if (deed === 'delete') await deleteWebhook()
  else {
    console.log(usage)
    process.exitCode = deed === '--help' ? 0 : 2
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
