// nx run infra:deployer-policy -- --account 123456789012 --region sa-east-1 --stack prod
import { parseArgs } from 'node:util'
import { deployerPolicies } from '../src/people/deployer-policy.ts'

const usage = `usage: nx run infra:deployer-policy -- --account <12 digits> --region <region> --stack <name>

Prints two policies in JSON, "storage" and "services". Attach both to the user or role that deploys.`
const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { account: text, region: text, stack: text, help: { type: 'boolean' } },
  strict: false,
})
const account = String(values.account ?? '')
const region = String(values.region ?? '')
const stack = String(values.stack ?? '')
if (values.help === true) console.log(usage)
else if (
  !/^\d{12}$/.test(account) ||
  !/^[a-z]+(-[a-z]+)+-\d$/.test(region) ||
  !/^[a-z0-9]+(-+[a-z0-9]+)*$/.test(stack)
) {
  console.error(usage)
  process.exitCode = 2
} else
  console.log(JSON.stringify(deployerPolicies({ account, region, name: `telelake-${stack}` }), undefined, 2))
