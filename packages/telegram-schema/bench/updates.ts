const user = { id: 5_000_000_001, is_bot: false, first_name: 'Ana', username: 'ana', language_code: 'pt-br' }
const chat = { id: -1_001_234_567_890, type: 'supergroup', title: 'Suporte', username: 'suporte' }
const message = { message_id: 4711, from: user, chat, date: 1_780_000_000 }

/** What a support group's webhook gets most: texts, replies, photos, commands, callbacks, reactions, joins. */
export const updates: readonly object[] = [
  {
    update_id: 1,
    message: { ...message, text: 'Bom dia! Alguém sabe por que o pagamento não aparece no aplicativo?' },
  },
  {
    update_id: 2,
    message: {
      ...message,
      text: 'Já tentou sair e entrar de novo?',
      reply_to_message: { ...message, text: 'Alguém sabe por que o pagamento não aparece?' },
    },
  },
  {
    update_id: 3,
    message: {
      ...message,
      caption: 'A tela',
      photo: [90, 320, 800].map((width) => ({
        file_id: `AgAC${width}`,
        file_unique_id: `Q${width}`,
        width,
        height: width,
        file_size: width * 40,
      })),
    },
  },
  {
    update_id: 4,
    message: { ...message, text: '/help@bot', entities: [{ type: 'bot_command', offset: 0, length: 9 }] },
  },
  {
    update_id: 5,
    callback_query: {
      id: '77',
      from: user,
      chat_instance: '-99',
      data: 'yes',
      message: {
        ...message,
        text: 'Resolvido?',
        reply_markup: { inline_keyboard: [[{ text: 'Sim', callback_data: 'yes' }]] },
      },
    },
  },
  {
    update_id: 6,
    message_reaction: {
      chat,
      message_id: 4711,
      user,
      date: 1_780_000_001,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
  },
  { update_id: 7, message: { ...message, new_chat_members: [user] } },
]
