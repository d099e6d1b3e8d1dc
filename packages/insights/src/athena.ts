import type { QueryEngine } from './query-engine.ts'

export interface AthenaOptions {
  workgroup: string // it says where results go and how much a query may scan
  database: string // the Glue database of `updates` and the views
  catalog?: string // default AwsDataCatalog
  region?: string // default: as the AWS SDK finds it
  endpoint?: string // for tests
}

/**
 * Open Athena over a deployed lake; credentials are found as the AWS SDK finds them. The SDK is loaded by this call, and
 * nothing is contacted before the first query.
 */
export async function openAthena(options: AthenaOptions): Promise<QueryEngine> {
  const { workgroup, database, catalog = 'AwsDataCatalog', region, endpoint } = options
  const [{ AthenaClient }, { AthenaEngine }] = await Promise.all([
    import('@aws-sdk/client-athena'),
    import('./athena-engine.ts'),
  ])
  const client = new AthenaClient({
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
  })
  return new AthenaEngine(client, workgroup, { Database: database, Catalog: catalog })
}
