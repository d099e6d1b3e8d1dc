import type * as aws from '@pulumi/aws'
import * as apiGateway from '@aws-sdk/client-apigatewayv2'
import type { AwsClients } from './aws-clients.ts'
import { camel, kind, pascal } from './resource-kind.ts'
import type { ResourceKind } from './resource-kind.ts'

/** The HTTP API and its parts. */
export function apiKinds({ apiGateway: client, region, account }: AwsClients): Record<string, ResourceKind> {
  return {
    'aws:apigatewayv2/api:Api': kind<aws.apigatewayv2.ApiArgs>({
      async create(inputs, Name) {
        const request = pascal<Omit<apiGateway.CreateApiRequest, 'Name'>>(inputs)
        const { ApiId = '', ApiEndpoint } = await client.send(
          new apiGateway.CreateApiCommand({ ...request, Name }),
        )
        const executionArn = `arn:aws:execute-api:${region}:${account}:${ApiId}`
        return { id: ApiId, outputs: { name: Name, apiEndpoint: ApiEndpoint, executionArn } }
      },
      async read({ id: ApiId }) {
        return camel(await client.send(new apiGateway.GetApiCommand({ ApiId })))
      },
    }),
    'aws:apigatewayv2/integration:Integration': kind<aws.apigatewayv2.IntegrationArgs>({
      async create({ timeoutMilliseconds, ...rest }) {
        const request = pascal<apiGateway.CreateIntegrationRequest>(rest)
        const { IntegrationId = '' } = await client.send(
          new apiGateway.CreateIntegrationCommand({ ...request, TimeoutInMillis: timeoutMilliseconds }),
        )
        return { id: IntegrationId, outputs: {} }
      },
      async read({ id }, { apiId }) {
        const answer = await client.send(
          new apiGateway.GetIntegrationCommand({ ApiId: apiId, IntegrationId: id }),
        )
        return { apiId, timeoutMilliseconds: answer.TimeoutInMillis, ...camel(answer) }
      },
    }),
    'aws:apigatewayv2/route:Route': kind<aws.apigatewayv2.RouteArgs>({
      async create(inputs) {
        const { RouteId = '' } = await client.send(
          new apiGateway.CreateRouteCommand(pascal<apiGateway.CreateRouteRequest>(inputs)),
        )
        return { id: RouteId, outputs: {} }
      },
      async read({ id: RouteId }, { apiId }) {
        return {
          apiId,
          ...camel(await client.send(new apiGateway.GetRouteCommand({ ApiId: apiId, RouteId }))),
        }
      },
    }),
    'aws:apigatewayv2/stage:Stage': kind<aws.apigatewayv2.StageArgs>({
      async create({ name, ...rest }, physical) {
        const request = pascal<Omit<apiGateway.CreateStageRequest, 'StageName'>>(rest)
        const StageName = name ?? physical
        await client.send(new apiGateway.CreateStageCommand({ ...request, StageName }))
        return { id: StageName, outputs: {} }
      },
      async read({ id: StageName }, { apiId }) {
        const answer = await client.send(new apiGateway.GetStageCommand({ ApiId: apiId, StageName }))
        return { apiId, name: answer.StageName, ...camel(answer) }
      },
    }),
  }
}
