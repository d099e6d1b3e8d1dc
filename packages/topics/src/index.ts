export { findTopics, MAX_TEXTS } from './find-topics.ts'
export type { Topic, Topics } from './find-topics.ts'
export { maskText } from './mask-text.ts'
export type { TopicText } from './topic-text.ts'
