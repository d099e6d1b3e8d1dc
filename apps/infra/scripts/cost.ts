// nx run infra:cost -- --updates-per-day 5000
import { parseArgs } from 'node:util'
import { etlMemoryFor, etlRunSeconds, etlSizeWarning } from '../src/etl-size.ts'
import { costTable, priceList } from './monthly-cost.ts'

const usage = 'usage: nx run infra:cost -- --updates-per-day <whole number from 0>'
const { values } = parseArgs({
  options: { 'updates-per-day': { type: 'string' }, help: { type: 'boolean' } },
  strict: false,
})
const text = String(values['updates-per-day'] ?? '')
if (values.help === true) console.log(usage)
else if (!/^\d{1,12}$/.test(text)) {
  console.error(usage)
  process.exitCode = 2
} else {
  const updatesPerDay = Number(text)
  console.log(costTable([updatesPerDay]))
  console.log(`\nList prices of ${priceList.region}, ${priceList.date}, without the free tier.`)
  const memoryMb = etlMemoryFor(updatesPerDay)
  const seconds = Math.ceil(etlRunSeconds(updatesPerDay, memoryMb))
  console.log(
    etlSizeWarning(updatesPerDay, memoryMb) ??
      `The daily run takes about ${seconds} s with etlMemoryMb ${memoryMb}, as updatesPerDay ${updatesPerDay} sets it.`,
  )
}
