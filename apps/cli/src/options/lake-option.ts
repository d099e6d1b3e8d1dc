import { Option } from 'commander'

/** Where the lake is, for every command that opens one. */
export function lakeOption(): Option {
  return new Option('--lake <folder or URL>', 'the lake (default: LAKE_URL, or ./lake)')
}
