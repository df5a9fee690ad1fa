import { defaultSetting } from '../src/core/expandNetwork'
import { CATALOGUE } from '../src/nets/catalogue'
import { CATALOGUE_IDS, type CatalogueId } from '../src/nets/ids'
import { RANGES } from '../src/state/choice'

export type SummaryFormat = 'table' | 'json' | 'csv'

const TWINS = ['full', 'separable'] as const
export type Twin = (typeof TWINS)[number]

/** What to summarise and how to print it. */
export interface SummaryRequest {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  readonly format: SummaryFormat
  readonly twin: Twin | null
}

/** A request, a wish for help, or one line that says what is allowed. */
export type SummaryArgs =
  | { readonly kind: 'request'; readonly request: SummaryRequest }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly line: string }

const FLAGS = ['--alpha', '--resolution', '--twin', '--json', '--csv', '--help'] as const
const { alpha: ALPHA, resolution: RESOLUTION } = RANGES

/** Names in lines of at most so many columns, indented under the first. */
function listed(names: readonly string[], columns: number, indent: string): string {
  const lines: string[] = []
  for (const name of names) {
    const line = lines.at(-1)
    if (line === undefined || line.length + name.length + 2 > columns) lines.push(name)
    else lines[lines.length - 1] = `${line}, ${name}`
  }
  return lines.join(`,\n${indent}`)
}

export const HELP = `Usage: npm run -s summary -- NETWORK [options]

Prints every layer of a network with its shapes, multiply-accumulates and parameters.

  NETWORK               ${listed(CATALOGUE_IDS, 64, ' '.repeat(24))}
  --alpha NUMBER        width multiplier, ${ALPHA.min} to ${ALPHA.max}, of the MobileNets alone (default 1)
  --resolution PIXELS   input side, whole, ${RESOLUTION.min} to ${RESOLUTION.max} (default: the paper's, 224 or 299)
  --twin NAME           ${TWINS.join(' or ')}: the same network with full or with separable convolutions
  --json, --csv         print JSON or CSV instead of a table
  --help                print this
`

/** Reads the words after the script's name. The last of a repeated option holds. */
export function readSummaryArgs(words: readonly string[]): SummaryArgs {
  let netId: CatalogueId | null = null
  let alpha: number | null = null
  let resolution: number | null = null
  let format: SummaryFormat = 'table'
  let twin: Twin | null = null
  const rest = words.flatMap(splitAtEquals)
  while (rest.length > 0) {
    const word = rest.shift()!
    switch (word) {
      case '--help':
      case '-h':
        return { kind: 'help' }
      case '--json':
      case '--csv': {
        const wanted = word === '--json' ? 'json' : 'csv'
        if (format !== 'table' && format !== wanted) return refused('--json or --csv, not both')
        format = wanted
        break
      }
      case '--alpha': {
        const value = readDecimal(rest.shift())
        if (!(value >= ALPHA.min && value <= ALPHA.max)) {
          return refused(`--alpha must be a number from ${ALPHA.min} to ${ALPHA.max}`)
        }
        alpha = value
        break
      }
      case '--resolution': {
        const value = readDecimal(rest.shift())
        const inRange = value >= RESOLUTION.min && value <= RESOLUTION.max
        if (!Number.isInteger(value) || !inRange) {
          const range = `${RESOLUTION.min} to ${RESOLUTION.max}`
          return refused(`--resolution must be a whole number of pixels from ${range}`)
        }
        resolution = value
        break
      }
      case '--twin': {
        const name = rest.shift()
        const known = TWINS.find((one) => one === name)
        if (!known) return refused(`--twin must be ${TWINS.join(' or ')}`)
        twin = known
        break
      }
      default: {
        if (word.startsWith('-')) {
          return refused(`unknown option ${quoted(word)}; options are ${FLAGS.join(', ')}`)
        }
        if (netId) return refused(`one network at a time; ${quoted(word)} is a second`)
        const known = CATALOGUE_IDS.find((id) => id === word)
        if (!known) return refused(`unknown network ${quoted(word)}; ${NETWORKS_LINE}`)
        netId = known
      }
    }
  }
  if (!netId) return refused(`name a network; ${NETWORKS_LINE}`)
  if (alpha !== null && alpha !== 1 && !CATALOGUE[netId].rounding) {
    return refused(`${netId} has no width multiplier; leave --alpha out, or give 1`)
  }
  const usual = defaultSetting(CATALOGUE[netId])
  const setting = { alpha: alpha ?? usual.alpha, resolution: resolution ?? usual.resolution }
  return { kind: 'request', request: { netId, ...setting, format, twin } }
}

const NETWORKS_LINE = `networks are ${CATALOGUE_IDS.join(', ')}`

/** The whole message on one line, whatever the word held. */
const quoted = (word: string): string => JSON.stringify(word)

const refused = (line: string): SummaryArgs => ({ kind: 'refused', line: `summary: ${line}` })

/** `--alpha=0.5` is `--alpha 0.5`, and a switch given a value stays one unknown word. */
function splitAtEquals(word: string): readonly string[] {
  const parts = /^(--(?:alpha|resolution|twin))=(.*)$/s.exec(word)
  return parts ? [parts[1]!, parts[2]!] : [word]
}

/** A plain decimal number; anything else, hexadecimal and exponents too, is NaN. */
const readDecimal = (word: string | undefined): number =>
  word !== undefined && /^(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : Number.NaN
