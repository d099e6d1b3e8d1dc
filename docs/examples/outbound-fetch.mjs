/** Post the Bot API's answer to a send to the lake. It is safe to post it again: the same message is stored once. */
export async function tellLake(answer, { url, secret }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: typeof answer === 'string' ? answer : JSON.stringify(answer),
  })
  if (!response.ok) throw new Error(`lake: expected status 200, got ${response.status}`)
}
