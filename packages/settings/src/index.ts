export {
  allowedChatIdsVariable,
  deriveTextVariable,
  describeEnvironment,
  EnvironmentError,
  etlThreadsVariable,
  lakeUrlVariable,
  piiModeVariable,
  piiSecretVariable,
  rawUrlVariable,
  readEnvironment,
  SECRET_TOKEN_MEANING,
  secretTokenVariable,
  timeZoneVariable,
} from './environment.ts'
export type { Environment, EnvironmentVariable } from './environment.ts'
export { isWeakSecret } from './weak-secret.ts'
