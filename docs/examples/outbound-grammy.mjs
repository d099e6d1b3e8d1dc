import { tellLake } from './outbound-fetch.mjs'

/** A transformer for grammY: `bot.api.config.use(lakeTransformer({ url, secret }))`. The bot goes on when the lake fails. */
export function lakeTransformer(lake, onError = console.error) {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal)
    // Not edits: they have the number of a message that is there already.
    const isSend = /^(send|forwardMessage$)/.test(method) && method !== 'sendChatAction'
    if (answer.ok && isSend) void tellLake(answer, lake).catch(onError)
    return answer
  }
}
