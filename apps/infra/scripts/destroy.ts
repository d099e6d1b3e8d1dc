// nx run infra:destroy [-- <options of pulumi destroy>]
// Deletes the webhook, then the stack. A stack that stays keeps its webhook: without one, updates are lost after a day.
import { changeWebhook } from './change-webhook.ts'
import { readPulumi, runPulumi } from './pulumi-cli.ts'
import { stackBot, stackWebhook } from './stack-bot.ts'

const usage = 'usage: TELEGRAM_BOT_TOKEN=<token> nx run infra:destroy [-- <options of pulumi destroy>]'

/** Whether the stack refuses to be destroyed: so it is unless its configuration says otherwise. */
function isProtected(): boolean {
  try {
    return readPulumi('config', 'get', 'protect').trim() !== 'false'
  } catch {
    return true // the key is not set
  }
}

async function destroy(options: string[]): Promise<number> {
  if (isProtected()) {
    console.error(
      'stack: expected telelake:protect false, got true: the buckets stay, and so does the webhook',
    )
    console.error(
      'To let all go, data included: pulumi config set protect false, nx run infra:deploy, then again.',
    )
    return 1
  }
  const [bot, webhook] = [stackBot(), stackWebhook()]
  await changeWebhook(bot)
  console.log('webhook deleted; updates wait at Telegram for a day')
  const status = runPulumi('destroy', ...options)
  if (status !== 0 && webhook !== undefined) {
    await changeWebhook({ ...bot, webhook })
    console.error('The stack stands, at least in part: webhook set again.')
  }
  return status
}

const options = process.argv.slice(2)
try {
  if (options.includes('--help')) console.log(usage)
  else process.exitCode = await destroy(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
