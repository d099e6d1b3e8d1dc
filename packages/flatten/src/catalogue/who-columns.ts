/** Who did it. */
export const whoColumns = [
  {
    name: 'user_id',
    type: 'bigint',
    nullable: true,
    source: 'from.id or user.id',
    pii: 'pseudonym',
    meaning:
      'Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot',
  },
  {
    name: 'user_is_bot',
    type: 'boolean',
    nullable: true,
    source: 'from.is_bot',
    pii: 'none',
    meaning: 'Whether the actor is a bot',
  },
  {
    name: 'user_first_name',
    type: 'string',
    nullable: true,
    source: 'from.first_name',
    pii: 'direct',
    meaning: 'First name of the actor at that time; group by user_id, names repeat',
  },
  {
    name: 'user_username',
    type: 'string',
    nullable: true,
    source: 'from.username',
    pii: 'direct',
    meaning: 'Public name of the actor at that time, without @',
  },
  {
    name: 'user_language_code',
    type: 'string',
    nullable: true,
    source: 'from.language_code',
    pii: 'none',
    meaning: 'Language of the app of the actor (IETF tag), not the one written',
  },
  {
    name: 'user_is_premium',
    type: 'boolean',
    nullable: true,
    source: 'from.is_premium',
    pii: 'none',
    meaning: 'Whether the actor has Telegram Premium; null where Telegram does not say so',
  },
  {
    name: 'sender_chat_id',
    type: 'bigint',
    nullable: true,
    source: 'M.sender_chat.id, actor_chat.id or voter_chat.id',
    pii: 'pseudonym',
    meaning: 'The chat on whose behalf it was done: the group of an anonymous admin, a channel',
  },
  {
    name: 'sender_kind',
    type: 'string',
    nullable: true,
    source: 'derived',
    pii: 'none',
    meaning:
      'Who speaks in a message: user, bot, anonymous_admin, channel, or auto_forward (a post of the linked channel, forwarded by Telegram)',
  },
] as const
