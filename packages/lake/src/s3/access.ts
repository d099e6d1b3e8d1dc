import { homedir } from 'node:os'
import { join } from 'node:path'
import type { S3StoreLocation } from './sdk-store.ts'
import type { Credentials } from './sigv4.ts'

/** How a bucket is reached, and as whom. */
export interface S3Access {
  origin: URL
  path: string // of the bucket: '' where the host names it
  region: string
  /** The keys to sign with; they may be asked for before each request. @param isStale - those of before were refused */
  credentials(isStale?: boolean): Credentials | Promise<Credentials>
}

type Environment = Readonly<Record<string, string | undefined>>

// What the SDK would look at beyond keys and region; where one of these is set, the SDK decides.
const SDK_SETTINGS = [
  'AWS_PROFILE',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_S3',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_CONFIG_FILE',
] as const

/**
 * How a bucket is reached where the environment says everything, as in a Lambda: the first link of the SDK's own chain,
 * without loading the SDK. Undefined where it takes the SDK to know.
 */
export function accessOfEnvironment(
  { bucket, endpoint }: S3StoreLocation,
  environment: Environment,
): S3Access | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = environment
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || !AWS_REGION) return undefined
  if (SDK_SETTINGS.some((name) => environment[name])) return undefined
  const { existsSync } = process.getBuiltinModule('node:fs') // an import loads its streams and promises too, 3 ms
  if (existsSync(join(homedir(), '.aws', 'config'))) return undefined

  const keys = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY }
  const credentials: Credentials = AWS_SESSION_TOKEN ? { ...keys, sessionToken: AWS_SESSION_TOKEN } : keys
  const access = { region: AWS_REGION, credentials: () => credentials }
  if (endpoint !== undefined) return { ...access, ...byPath(endpoint, bucket) }
  // Other names and other partitions have hosts of their own making.
  if (!/^[a-z0-9](?!.*(--|-s3alias$))[a-z0-9-]{1,61}[a-z0-9]$/.test(bucket)) return undefined
  if (!/^(af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/.test(AWS_REGION)) return undefined
  return { ...access, origin: new URL(`https://${bucket}.s3.${AWS_REGION}.amazonaws.com`), path: '' }
}

/**
 * How the SDK reaches a bucket: its chain of credentials, which renews what expires, its region, its endpoint rules.
 * Undefined for buckets that want another signature than Version 4 for S3 (directory buckets, access points of
 * several regions).
 */
export async function accessOfSdk(location: S3StoreLocation): Promise<S3Access | undefined> {
  const { S3Client } = await import('@aws-sdk/client-s3')
  const { config } = new S3Client({})
  const region = await config.region().catch(() => undefined)
  if (region === undefined) return undefined // the SDK says so when it is used
  const access: Pick<S3Access, 'region' | 'credentials'> = {
    region,
    credentials: (isStale = false) => config.credentials(isStale ? { forceRefresh: true } : {}),
  }
  if (location.endpoint !== undefined) return { ...access, ...byPath(location.endpoint, location.bucket) }
  const custom = await config.endpoint?.()
  if (custom !== undefined) return undefined // an endpoint of the configuration: its rules are the SDK's
  const { url, properties } = config.endpointProvider({
    Bucket: location.bucket,
    Region: region,
    UseFIPS: await config.useFipsEndpoint(),
    UseDualStack: await config.useDualstackEndpoint(),
  })
  const scheme = (
    properties?.authSchemes as { name: string; signingName: string; signingRegion: string }[]
  )[0]
  if (scheme?.name !== 'sigv4' || scheme.signingName !== 's3') return undefined
  return {
    ...access,
    region: scheme.signingRegion,
    origin: new URL(url.origin),
    path: url.pathname.replace(/\/$/, ''),
  }
}

function byPath(endpoint: string, bucket: string): Pick<S3Access, 'origin' | 'path'> {
  const url = new URL(endpoint)
  return { origin: new URL(url.origin), path: `${url.pathname.replace(/\/$/, '')}/${bucket}` }
}
