import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import { freePort } from '../../../tools/vitest/free-port.mjs'

/** Keys of a user, as an environment has them. */
export type Keys = Record<'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_REGION', string>

/** An account of moto in which each user may do what a policy allows, and nothing else. */
export interface GuardedAccount {
  endpoint: string
  users: Readonly<Record<string, Keys>>
  close(): Promise<void>
}

const region = 'sa-east-1'

// Two corrections. Moto computes the signature of a key that holds `=` from its decoded path, so it refuses right ones;
// signatures are held against other servers by the tests of lake. And of DeleteObjects it asks for the right to delete the
// bucket's ARN, where S3 asks for that of each object:
// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
const MOTO = `
import sys, xmltodict
from moto.iam.access_control import IAMRequestBase
from moto.s3.responses import S3Response
from moto.server import main
IAMRequestBase.check_signature = lambda self: None
authorize = S3Response._authenticate_and_authorize_s3_action
def authorize_each(self, bucket_name=None, key_name=None):
    if key_name is None and self.data.get('Action') == 'DeleteObject':
        objects = xmltodict.parse(self.body)['Delete']['Object']
        for each in objects if isinstance(objects, list) else [objects]:
            authorize(self, bucket_name, each['Key'])
    else:
        authorize(self, bucket_name, key_name)
S3Response._authenticate_and_authorize_s3_action = authorize_each
main(['-H', '127.0.0.1', '-p', sys.argv[1]])
`

/**
 * Moto reads the policies: `moto.iam.access_control`. It does not read conditions, which none of these policies has for S3.
 *
 * @param policies - of the users, by their names
 * @see https://docs.getmoto.org/en/latest/docs/iam.html
 */
export async function guardedAccount(
  buckets: readonly string[],
  policies: Readonly<Record<string, object>>,
): Promise<GuardedAccount> {
  const { process, endpoint } = await startMoto()
  const config = { endpoint, region, credentials: { accessKeyId: 'a', secretAccessKey: 'a' } }
  const s3 = new S3Client({ ...config, forcePathStyle: true })
  for (const Bucket of buckets) {
    await s3.send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }),
    )
    const VersioningConfiguration = { Status: 'Enabled' } as const // as the stack has it
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  }
  const iam = new IAMClient(config)
  const users: Record<string, Keys> = {}
  for (const [UserName, policy] of Object.entries(policies)) {
    await iam.send(new CreateUserCommand({ UserName }))
    await iam.send(
      new PutUserPolicyCommand({ UserName, PolicyName: UserName, PolicyDocument: JSON.stringify(policy) }),
    )
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }))
    users[UserName] = {
      AWS_ACCESS_KEY_ID: AccessKey?.AccessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: AccessKey?.SecretAccessKey ?? '',
      AWS_REGION: region,
    }
  }
  // From here on every request is judged.
  const response = await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' })
  if (!response.ok) throw new Error(`moto: expected 200 of reset-auth, got ${response.status}`)
  return {
    endpoint,
    users,
    async close() {
      process.kill('SIGKILL')
      await once(process, 'close')
    },
  }
}

async function startMoto(): Promise<{ process: ChildProcess; endpoint: string }> {
  const port = await freePort()
  const process = spawn('python3', ['-c', MOTO, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      if (chunk.toString().includes(String(port))) resolve()
    }
    for (const stream of [process.stdout, process.stderr]) stream.on('data', read)
    process.on('exit', (code) =>
      reject(new Error(`python3: expected a server of moto, got exit ${code} (see .ci/run)`)),
    )
    process.on('error', reject)
  })
  return { process, endpoint: `http://127.0.0.1:${port}` }
}
