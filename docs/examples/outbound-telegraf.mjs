import { tellLake } from './outbound-fetch.mjs'

/** For Telegraf: `tellLakeOfSends(bot.telegram, { url, secret })`, before the bot is launched. */
export function tellLakeOfSends(telegram, lake, onError = console.error) {
  const callApi = telegram.callApi.bind(telegram)
  telegram.callApi = async (method, payload, options) => {
    const result = await callApi(method, payload, options)
    const isSend = /^(send|forwardMessage$)/.test(method) && method !== 'sendChatAction'
    if (isSend) void tellLake({ ok: true, result }, lake).catch(onError)
    return result
  }
}
