import type { Topic } from './find-topics.ts'

const LEAST_SHARE = 0.12

/**
 * Whether what a topic is about is asked for, judged as a whole: some of its messages show it by themselves, the others
 * are like them ("não chegou o pedido" like "por que o pedido não chegou?"). For private chats: in a group the helpers'
 * counter-questions form topics as well.
 */
export function topicAsks({ asking, messages }: Pick<Topic, 'asking' | 'messages'>): boolean {
  return asking >= LEAST_SHARE * messages
}
