// node e2e/receiver.ts <store URL>: the webhook of the command line over any store, on a free port, which it prints.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { calendarOf, openStore } from '@telelake/lake'
import { createSecretCheck, createWebhookHandler } from '@telelake/pipeline/receive-update'
import { createWebhookServer } from '../src/server/webhook-server.ts'

const store = await openStore(process.argv[2] ?? '')
const secretToken = 's'
const server = createWebhookServer({
  hasSecret: createSecretCheck(secretToken),
  receive: createWebhookHandler({ store, calendar: calendarOf('UTC'), secretToken }),
})
await once(server.listen(0, '127.0.0.1'), 'listening')
process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
