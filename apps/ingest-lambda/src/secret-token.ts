/** Where the secret of the webhook comes from: a value, or the name of an SSM parameter that holds it. */
export interface SecretTokenSource {
  WEBHOOK_SECRET_TOKEN?: string | undefined
  SECRET_TOKEN_PARAMETER?: string | undefined
}

/** The secret token could not be read. The message names the parameter, never a value. */
export class SecretTokenError extends Error {
  override readonly name = 'SecretTokenError'
}

/**
 * The secret token: the given value, or read once from SSM when the function starts. The client of SSM is loaded only where
 * it is needed; the request takes some 10 ms and costs nothing for a standard parameter.
 *
 * @throws {SecretTokenError} SSM returned no valid secret token.
 */
export async function readSecretToken(source: SecretTokenSource): Promise<string> {
  if (source.WEBHOOK_SECRET_TOKEN !== undefined) return source.WEBHOOK_SECRET_TOKEN
  const name = source.SECRET_TOKEN_PARAMETER ?? ''
  let value: string | undefined
  try {
    const { GetParameterCommand, SSMClient } = await import('@aws-sdk/client-ssm')
    const answer = await new SSMClient().send(new GetParameterCommand({ Name: name, WithDecryption: true }))
    value = answer.Parameter?.Value
  } catch (error) {
    throw failure(name, error instanceof Error ? error.name : 'an error')
  }
  if (value === undefined || !/^[A-Za-z0-9_-]{1,256}$/.test(value)) throw failure(name, 'something else')
  return value
}

function failure(name: string, got: string): SecretTokenError {
  return new SecretTokenError(
    `secret token: expected 1 to 256 of A-Z a-z 0-9 _ -, got ${got} (SSM parameter ${name})`,
  )
}
