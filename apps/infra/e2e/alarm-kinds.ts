import type * as aws from '@pulumi/aws'
import * as budgets from '@aws-sdk/client-budgets'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as sns from '@aws-sdk/client-sns'
import type { AwsClients } from './aws-clients.ts'
import { camel, kind, pascal } from './resource-kind.ts'
import type { ResourceKind } from './resource-kind.ts'

/** The topic, the alarms and the budget. */
export function alarmKinds(clients: AwsClients): Record<string, ResourceKind> {
  const { account: AccountId } = clients
  return {
    'aws:sns/topic:Topic': kind<aws.sns.TopicArgs>({
      async create(_, Name) {
        const { TopicArn = '' } = await clients.sns.send(new sns.CreateTopicCommand({ Name }))
        return { id: TopicArn, outputs: { name: Name, arn: TopicArn } }
      },
      async read({ id: TopicArn }) {
        return clients.sns.send(new sns.GetTopicAttributesCommand({ TopicArn }))
      },
    }),
    'aws:sns/topicPolicy:TopicPolicy': kind<aws.sns.TopicPolicyArgs>({
      async create({ arn, policy }) {
        await clients.sns.send(
          new sns.SetTopicAttributesCommand({
            TopicArn: arn,
            AttributeName: 'Policy',
            AttributeValue: policy as string,
          }),
        )
        return { id: arn, outputs: {} }
      },
      async read({ id: TopicArn }) {
        const { Attributes } = await clients.sns.send(new sns.GetTopicAttributesCommand({ TopicArn }))
        return { arn: Attributes?.['TopicArn'], policy: Attributes?.['Policy'] }
      },
    }),
    'aws:sns/topicSubscription:TopicSubscription': kind<aws.sns.TopicSubscriptionArgs>({
      async create({ topic, protocol, endpoint }) {
        const made = await clients.sns.send(
          new sns.SubscribeCommand({
            TopicArn: topic as string,
            Protocol: protocol,
            Endpoint: endpoint,
            ReturnSubscriptionArn: true,
          }),
        )
        return { id: made.SubscriptionArn ?? '', outputs: {} }
      },
      async read(_, { topic }) {
        const answer = await clients.sns.send(
          new sns.ListSubscriptionsByTopicCommand({ TopicArn: topic as string }),
        )
        const [found] = answer.Subscriptions ?? []
        return { ...camel(found), topic: found?.TopicArn }
      },
    }),
    'aws:cloudwatch/metricAlarm:MetricAlarm': kind<aws.cloudwatch.MetricAlarmArgs>({
      async create({ dimensions = {}, alarmActions, okActions, ...rest }, AlarmName) {
        await clients.cloudWatch.send(
          new cloudWatch.PutMetricAlarmCommand({
            ...pascal<Omit<cloudWatch.PutMetricAlarmInput, 'AlarmName'>>(rest),
            AlarmName,
            Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
            AlarmActions: alarmActions as string[],
            OKActions: okActions as string[],
          }),
        )
        return { id: AlarmName, outputs: {} }
      },
      async read({ id }) {
        const answer = await clients.cloudWatch.send(
          new cloudWatch.DescribeAlarmsCommand({ AlarmNames: [id] }),
        )
        const { Dimensions = [], OKActions, ...rest } = answer.MetricAlarms?.[0] ?? {}
        return {
          ...camel(rest),
          okActions: OKActions,
          dimensions: Object.fromEntries(Dimensions.map(({ Name = '', Value }) => [Name, Value])),
        }
      },
    }),
    'aws:budgets/budget:Budget': kind<aws.budgets.BudgetArgs>({
      async create(inputs, BudgetName) {
        await clients.budgets.send(
          new budgets.CreateBudgetCommand({
            AccountId,
            Budget: {
              BudgetName,
              BudgetType: inputs.budgetType as budgets.BudgetType,
              TimeUnit: inputs.timeUnit as budgets.TimeUnit,
              BudgetLimit: { Amount: inputs.limitAmount, Unit: inputs.limitUnit },
            },
            NotificationsWithSubscribers: inputs.notifications?.map(
              ({ subscriberSnsTopicArns, ...rest }) => ({
                Notification: pascal<budgets.Notification>(rest),
                Subscribers: subscriberSnsTopicArns?.map((Address) => ({ SubscriptionType: 'SNS', Address })),
              }),
            ),
          }),
        )
        return { id: BudgetName, outputs: {} }
      },
      async read({ id: BudgetName }) {
        const { Budget } = await clients.budgets.send(
          new budgets.DescribeBudgetCommand({ AccountId, BudgetName }),
        )
        const answer = await clients.budgets.send(
          new budgets.DescribeNotificationsForBudgetCommand({ AccountId, BudgetName }),
        )
        return {
          ...camel(Budget),
          limitAmount: Budget?.BudgetLimit?.Amount,
          limitUnit: Budget?.BudgetLimit?.Unit,
          notifications: answer.Notifications?.map((notification) => camel(notification)),
        }
      },
      unread: {
        'notifications/*/subscriberSnsTopicArns': 'moto has no DescribeSubscribersForNotification',
      },
    }),
  }
}
