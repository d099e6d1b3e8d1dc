import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AllowStatement } from '../src/role-statements.ts'

/** S3 and SSM, as far as the Lambdas use them, that answer 403 to whatever the policy in force does not allow. */
export interface GuardedAws {
  endpoint: string
  objects: Map<string, Buffer> // by `<bucket>/<key>`
  gone: Set<string> // `<bucket>/<key>` of what was listed and then deleted
  policy: readonly AllowStatement[] // in force
  used: Set<string> // `<Sid> <action>` of what was allowed
  denied: string[] // `<action> <ARN>`
  close(): void
}

const SSM_ARN = 'arn:aws:ssm:sa-east-1:123456789012:'

/** Start it on the loopback. @param parameters - values of SSM by name */
export async function startGuardedAws(parameters: Readonly<Record<string, string>>): Promise<GuardedAws> {
  const aws: GuardedAws = {
    endpoint: '',
    objects: new Map(),
    gone: new Set(),
    policy: [],
    used: new Set(),
    denied: [],
    close: () => server.close(),
  }
  const allows = (action: string, arn: string): boolean => {
    const statement = aws.policy.find(
      ({ Action, Resource }) => Action.includes(action) && matches(Resource, arn),
    )
    if (statement === undefined) aws.denied.push(`${action} ${arn}`)
    else aws.used.add(`${statement.Sid} ${action}`)
    return statement !== undefined
  }

  const answer = (request: IncomingMessage, body: Buffer): [number, string | Buffer] => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (String(request.headers['x-amz-target']).endsWith('GetParameter')) {
      const { Name } = JSON.parse(body.toString()) as { Name: string }
      if (!allows('ssm:GetParameter', SSM_ARN + Name)) return [400, '{"__type":"AccessDeniedException"}']
      return [200, JSON.stringify({ Parameter: { Value: parameters[Name] } })]
    }
    const [, bucket = '', ...parts] = decodeURIComponent(url.pathname).split('/')
    const key = parts.join('/')
    const arn = `arn:aws:s3:::${bucket}`
    const path = `${bucket}/${key}`
    if (request.method === 'PUT') {
      if (!allows('s3:PutObject', `${arn}/${key}`)) return DENIED
      aws.objects.set(path, body)
      return [200, '']
    }
    if (request.method === 'POST') {
      const keys = [...body.toString().matchAll(/<Key>(.*?)<\/Key>/g)].map(([, found = '']) => found)
      if (!keys.map((found) => allows('s3:DeleteObject', `${arn}/${found}`)).every(Boolean)) return DENIED
      for (const found of keys) aws.objects.delete(`${bucket}/${found}`)
      return [200, '<DeleteResult/>']
    }
    if (key === '') {
      const prefix = url.searchParams.get('prefix') ?? ''
      if (!allows('s3:ListBucket', arn)) return DENIED
      const names = [...aws.objects.keys(), ...aws.gone]
      const found = names.filter((name) => name.startsWith(`${bucket}/${prefix}`)).sort()
      const contents = found.map((name) => `<Contents><Key>${name.slice(bucket.length + 1)}</Key></Contents>`)
      return [
        200,
        `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
      ]
    }
    if (!allows('s3:GetObject', `${arn}/${key}`)) return DENIED
    const found = aws.objects.get(path)
    if (found !== undefined) return [200, found]
    // What is not there is told only to who may list: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
    return allows('s3:ListBucket', arn) ? [404, '<Error><Code>NoSuchKey</Code></Error>'] : DENIED
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [status, body] = answer(request, Buffer.concat(chunks))
      response.writeHead(status).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  aws.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return aws
}

const DENIED: [number, string] = [403, '<Error><Code>AccessDenied</Code></Error>']

function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text
}
