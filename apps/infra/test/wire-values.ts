// How Pulumi marks values on the wire: https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'
const OUTPUT = 'd0e6a833031e9bbcd3f4e8bde6ca49a4'

/** A value without its marks; the paths of what came as a secret are added to `secrets`. */
export function plain(value: unknown, secrets: string[], path = ''): unknown {
  if (Array.isArray(value)) return value.map((item, at) => plain(item, secrets, `${path}.${at}`))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const mark = fields[SIGNATURE]
  if (mark === SECRET || mark === OUTPUT) {
    if (mark === SECRET || fields['secret'] === true) secrets.push(path)
    return plain(fields['value'], secrets, path)
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, item]) => [
      key,
      plain(item, secrets, path === '' ? key : `${path}.${key}`),
    ]),
  )
}

/** State of a resource, in which every field that holds a secret, and a generated password, is marked as one. */
export function secretly(
  state: Record<string, unknown>,
  secrets: readonly string[],
): Record<string, unknown> {
  const marked = new Set(['result', ...secrets.map((path) => path.split('.')[0])])
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => [
      key,
      marked.has(key) ? { [SIGNATURE]: SECRET, value } : value,
    ]),
  )
}

/** What a provider would add to the inputs, as far as the program reads it. */
export function computedOutputs(type: string, name: string): Record<string, unknown> {
  const physical = `${name}-0a1b2c3`
  const [, service = ''] = /^aws:([a-z0-9]+)\//.exec(type) ?? []
  if (service === 's3') return { bucket: physical, arn: `arn:aws:s3:::${physical}` }
  return {
    arn: `arn:aws:${service}:sa-east-1:123456789012:${physical}`,
    invokeArn: `arn:aws:apigateway:sa-east-1:lambda:path/${physical}/invocations`,
    executionArn: `arn:aws:execute-api:sa-east-1:123456789012:${physical}`,
    apiEndpoint: `https://${physical}.execute-api.sa-east-1.amazonaws.com`,
    url: `https://sqs.sa-east-1.amazonaws.com/123456789012/${physical}`,
    ...(type === 'random:index/randomPassword:RandomPassword' ? { result: `secret-of-${name}` } : {}),
  }
}
