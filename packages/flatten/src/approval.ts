const approving = new Set([
  '👍',
  '❤',
  '🔥',
  '🥰',
  '👏',
  '😁',
  '🎉',
  '🤩',
  '🙏',
  '👌',
  '💯',
  '🤗',
  '🫡',
  '🏆',
  '🤝',
  '😍',
  '😇',
  '😘',
  '🆒',
])
const disapproving = new Set(['👎', '🤬', '🤮', '💩', '🤡', '😡', '😢', '💔', '🖕', '🥱', '🥴', '😐', '🤨'])

/** Approval in a reaction: 1 approval, -1 disapproval, 0 neither or a custom emoji. */
export function approvalOfReaction(name: string): number {
  return approving.has(name) ? 1 : disapproving.has(name) ? -1 : 0
}

const yes =
  /(?:^|[^a-z])(?:yes|sim|si|ok|up|good|useful|solved|resolved|resolvido|resuelto|like|thumbs_?up)(?:[^a-z]|$)/
const no =
  /(?:^|[^a-z])(?:no|nao|down|bad|useless|unsolved|unresolved|dislike|thumbs_?down|not_?(?:helpful|solved|useful))(?:[^a-z]|$)/
const asks = /help|useful|util|ajud|ayud|solve|resol|feedback|rating|vote|like|thumb/

/** Approval in the data of a tapped button: 1 for `helpful:yes` and similar, -1 for `helpful:no`, 0 otherwise. */
export function approvalOfCallback(data: string): number {
  const lower = data.toLowerCase()
  if (!asks.test(lower)) return 0
  return no.test(lower) ? -1 : yes.test(lower) ? 1 : 0
}
