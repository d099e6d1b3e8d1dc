import type * as aws from '@pulumi/aws'
import * as athena from '@aws-sdk/client-athena'
import * as glue from '@aws-sdk/client-glue'
import type { AwsClients } from './aws-clients.ts'
import { camel, kind, pascal } from './resource-kind.ts'
import type { ResourceKind } from './resource-kind.ts'

// What the provider sends for what a program leaves out of a storage descriptor; a SerDe that is left out it does not send.
// https://github.com/hashicorp/terraform-provider-aws/blob/v6.0.0/internal/service/glue/catalog_table.go (expandStorageDescriptor)
const unsetStorage: glue.StorageDescriptor = {
  Location: '',
  InputFormat: '',
  OutputFormat: '',
  Compressed: false,
  NumberOfBuckets: 0,
  StoredAsSubDirectories: false,
}

/** The Glue catalogue, and what Athena knows by name. */
export function catalogKinds(clients: AwsClients): Record<string, ResourceKind> {
  return {
    'aws:glue/catalogDatabase:CatalogDatabase': kind<aws.glue.CatalogDatabaseArgs>({
      async create({ name, description }, physical) {
        const Name = name ?? physical
        await clients.glue.send(
          new glue.CreateDatabaseCommand({ DatabaseInput: { Name, Description: description } }),
        )
        return { id: Name, outputs: { name: Name } }
      },
      async read({ id: Name }) {
        const { Database } = await clients.glue.send(new glue.GetDatabaseCommand({ Name }))
        return camel(Database)
      },
    }),
    'aws:glue/catalogTable:CatalogTable': kind<aws.glue.CatalogTableArgs>({
      async create({ databaseName, storageDescriptor, ...rest }, physical) {
        const { serDeInfo, ...storage } = storageDescriptor ?? {}
        const TableInput: glue.TableInput = {
          Retention: 0,
          ...pascal<glue.TableInput>(rest),
          Name: rest.name ?? physical,
          StorageDescriptor: {
            ...unsetStorage,
            ...pascal<glue.StorageDescriptor>(storage),
            ...(serDeInfo && { SerdeInfo: pascal<glue.SerDeInfo>(serDeInfo) }),
          },
        }
        await clients.glue.send(new glue.CreateTableCommand({ DatabaseName: databaseName, TableInput }))
        return { id: TableInput.Name ?? '', outputs: {} }
      },
      async read({ id: Name }, { databaseName }) {
        const { Table } = await clients.glue.send(
          new glue.GetTableCommand({ DatabaseName: databaseName, Name }),
        )
        const { SerdeInfo, ...storage } = Table?.StorageDescriptor ?? {}
        return { ...camel(Table), storageDescriptor: { ...camel(storage), serDeInfo: camel(SerdeInfo) } }
      },
    }),
    'aws:athena/workgroup:Workgroup': kind<aws.athena.WorkgroupArgs>({
      async create({ name, description, configuration = {} }, physical) {
        const { enforceWorkgroupConfiguration, publishCloudwatchMetricsEnabled, ...rest } = configuration
        const Name = name ?? physical
        await clients.athena.send(
          new athena.CreateWorkGroupCommand({
            Name,
            Description: description,
            Configuration: {
              ...pascal<athena.WorkGroupConfiguration>(rest),
              EnforceWorkGroupConfiguration: enforceWorkgroupConfiguration,
              PublishCloudWatchMetricsEnabled: publishCloudwatchMetricsEnabled,
            },
          }),
        )
        return { id: Name, outputs: { name: Name } }
      },
      async read({ id }) {
        const { WorkGroup } = await clients.athena.send(new athena.GetWorkGroupCommand({ WorkGroup: id }))
        const { EnforceWorkGroupConfiguration, PublishCloudWatchMetricsEnabled, ...rest } =
          WorkGroup?.Configuration ?? {}
        return {
          name: WorkGroup?.Name,
          description: WorkGroup?.Description,
          configuration: {
            ...camel(rest),
            enforceWorkgroupConfiguration: EnforceWorkGroupConfiguration,
            publishCloudwatchMetricsEnabled: PublishCloudWatchMetricsEnabled,
          },
        }
      },
      unread: { forceDestroy: 'the engine alone knows it' },
    }),
    'aws:athena/namedQuery:NamedQuery': kind<aws.athena.NamedQueryArgs>({
      async create({ name, description, database, workgroup, query }, physical) {
        const made = await clients.athena.send(
          new athena.CreateNamedQueryCommand({
            Name: name ?? physical,
            Description: description,
            Database: database,
            WorkGroup: workgroup,
            QueryString: query,
          }),
        )
        return { id: made.NamedQueryId ?? '', outputs: {} }
      },
      async read({ id: NamedQueryId }) {
        const { NamedQuery } = await clients.athena.send(new athena.GetNamedQueryCommand({ NamedQueryId }))
        return { ...camel(NamedQuery), workgroup: NamedQuery?.WorkGroup, query: NamedQuery?.QueryString }
      },
    }),
    'aws:athena/preparedStatement:PreparedStatement': kind<aws.athena.PreparedStatementArgs>({
      async create({ name, description, workgroup, queryStatement }, physical) {
        const StatementName = name ?? physical
        await clients.athena.send(
          new athena.CreatePreparedStatementCommand({
            StatementName,
            Description: description,
            WorkGroup: workgroup,
            QueryStatement: queryStatement,
          }),
        )
        return { id: StatementName, outputs: {} }
      },
      async read({ id: StatementName }, { workgroup }) {
        const { PreparedStatement: found } = await clients.athena.send(
          new athena.GetPreparedStatementCommand({ StatementName, WorkGroup: workgroup }),
        )
        return { ...camel(found), name: found?.StatementName, workgroup: found?.WorkGroupName }
      },
    }),
  }
}
