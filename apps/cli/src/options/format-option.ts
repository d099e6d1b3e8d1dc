import { Option } from 'commander'
import { resultFormats } from '../output/result-text.ts'

/** How a command that queries prints its result. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to print the result').choices(resultFormats).default('table')
}
