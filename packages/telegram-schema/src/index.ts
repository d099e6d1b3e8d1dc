export { updateKinds } from './update-kinds.ts'
export type { UpdateKind } from './update-kinds.ts'
export { SECRET_TOKEN_HEADER } from './webhook.ts'
