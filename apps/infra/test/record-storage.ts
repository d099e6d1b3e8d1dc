import * as pulumi from '@pulumi/pulumi'
import type { LakeStorageArgs } from '../src/lake-storage.ts'

/** One resource as the program declares it. */
export interface DeclaredResource {
  type: string
  name: string
  inputs: Readonly<Record<string, unknown>>
}

/** A LakeStorage under Pulumi's mocks: what it declares, and its outputs. The mocks see no resource options. */
export async function recordStorage(
  name: string,
  args?: LakeStorageArgs,
): Promise<{ resources: DeclaredResource[]; outputs: Record<string, string> }> {
  const resources: DeclaredResource[] = []
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      const declared = inputs as Record<string, unknown>
      resources.push({ type, name, inputs: declared })
      return {
        id: `${name}-id`,
        state: { bucket: `${name}-0a1b2c3`, arn: `arn:aws:s3:::${name}-0a1b2c3`, ...declared },
      }
    },
    call: ({ token }) => {
      throw new Error(`call: expected none, got ${token}`)
    },
  })
  const { LakeStorage } = await import('../src/lake-storage.ts') // after the mocks are set

  const { rawBucketName, rawBucketArn, lakeBucketName, lakeBucketArn } = new LakeStorage(name, args)
  const outputs = await new Promise<Record<string, string>>((resolve) => {
    pulumi.output({ rawBucketName, rawBucketArn, lakeBucketName, lakeBucketArn }).apply(resolve)
  })
  await pulumi.runtime.disconnect() // waits until every resource is registered
  return { resources, outputs }
}
