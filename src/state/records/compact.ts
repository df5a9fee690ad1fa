import * as v from 'valibot'
import { fail, ok, type Result } from '../../core/result'
import { BACKENDS, STEP_CLOCKS } from '../../runtime/protocol'
import { DEVICE_KINDS } from './deviceKind'
import { plainLabel } from './deviceLabel'
import type { Essentials } from './essentials'
import { configuration } from './readRecord'

/** First letters of every record in a line; the number is the format's version. */
const COMPACT_HEAD = 'SLR'
const COMPACT_VERSION = 1

/** Why a line is no record; each code is a key of the messages. */
export interface CompactFault {
  readonly code: 'not-compact' | 'newer-version' | 'miscopied' | 'field'
  /** Of `field`, its name; of `newer-version`, that version. */
  readonly detail: string
}

/** A full transforms text, a label in Chinese and everything else fit in; a QR code holds 2953. */
const MOST_COMPACT = 2900

const FIELDS = [
  'netId',
  'alpha',
  'resolution',
  'transforms',
  'backend',
  'floatBits',
  'clock',
  'median',
  'p10',
  'p90',
  'inferenceMs',
  'n',
  'made',
  'kind',
  'spoiled',
  'id',
  'device',
] as const
type Field = (typeof FIELDS)[number]

const words = <const Words extends readonly string[]>(of: Words) => v.picklist(of)
/** `Number` would also take the empty text, blanks and other ways of counting. */
const number = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,9})?$/), v.transform(Number))
const whole = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))
const decoded = v.pipe(
  v.string(),
  v.maxLength(600),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return decodeURIComponent(dataset.value)
    } catch {
      addIssue({ message: 'percent signs' })
      return NEVER
    }
  }),
)

const schema = v.object({
  netId: configuration.entries.netId,
  alpha: v.pipe(number, configuration.entries.alpha),
  resolution: v.pipe(whole, configuration.entries.resolution),
  transforms: configuration.entries.transforms,
  backend: words(BACKENDS),
  floatBits: v.pipe(whole, v.picklist([16, 32])),
  clock: words(STEP_CLOCKS),
  median: number,
  p10: number,
  p90: number,
  inferenceMs: number,
  n: v.pipe(whole, v.minValue(1)),
  made: v.pipe(
    v.string(),
    v.isoDate(),
    v.check((day) => Number.isFinite(Date.parse(day))),
  ),
  kind: words(DEVICE_KINDS),
  spoiled: v.pipe(
    words(['0', '1']),
    v.transform((flag) => flag === '1'),
  ),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  device: v.pipe(
    decoded,
    v.check((label) => label !== '' && plainLabel(label) === label),
  ),
} satisfies Record<Field, v.GenericSchema>)

/**
 * A record as one line without blanks, some 150 letters: small enough for a QR code, whole enough
 * for a comparison. Of the time of day only the day is left, of the device nothing that tells it
 * from its equals. The last field is a checksum, since lines are also typed and pasted.
 */
export function printCompact(of: Essentials): string {
  const { configuration: side, total } = of
  const cells: Record<Field, string | number> = {
    netId: side.netId,
    alpha: side.alpha,
    resolution: side.resolution,
    transforms: side.transforms,
    backend: side.backend,
    floatBits: of.floatBits,
    clock: of.clock,
    median: micro(total.median),
    p10: micro(total.p10),
    p90: micro(total.p90),
    inferenceMs: micro(of.inferenceMs),
    n: of.n,
    made: of.made.slice(0, 10),
    kind: of.kind,
    spoiled: of.spoiled ? 1 : 0,
    id: of.id,
    device: encodeURIComponent(plainLabel(of.device)),
  }
  const line = [`${COMPACT_HEAD}${COMPACT_VERSION}`, ...FIELDS.map((field) => cells[field])].join(
    ';',
  )
  return `${line};${checksum(line)}`
}

/** Milliseconds to three decimals; `String` of a smaller number would be no plain decimal. */
const micro = (ms: number): string => String(Number(ms.toFixed(3)))

/** A line as a record, or the first thing that is wrong with it. Never throws. */
export function readCompact(text: string): Result<Essentials, CompactFault> {
  const line = text.trim()
  const version = /^SLR(\d{1,4});/.exec(line)?.[1]
  if (version === undefined || line.length > MOST_COMPACT) return wrong('not-compact', '')
  if (Number(version) > COMPACT_VERSION) return wrong('newer-version', version)
  const cells = line.split(';')
  const sum = cells.pop()
  if (sum !== checksum(cells.join(';')) || cells.length !== FIELDS.length + 1)
    return wrong('miscopied', '')
  const named = Object.fromEntries(FIELDS.map((field, at) => [field, cells[at + 1]]))
  const read = v.safeParse(schema, named, { abortEarly: true })
  if (!read.success) return wrong('field', v.getDotPath(read.issues[0]) ?? '')
  const { netId, alpha, resolution, transforms, backend, median, p10, p90, ...rest } = read.output
  if (!(p10 <= median && median <= p90)) return wrong('field', 'median')
  return ok({
    ...rest,
    configuration: { netId, alpha, resolution, transforms, backend },
    total: { median, p10, p90 },
  })
}

const wrong = (code: CompactFault['code'], detail: string) => fail<CompactFault>({ code, detail })

/**
 * Every record in a text, wherever in its lines it stands: between a name and a comma, say. Word by
 * word and from its first head alone, so that a text of heads takes no longer than any other.
 */
export const compactsIn = (text: string): readonly string[] =>
  text.split(/[\s,"<>]+/).flatMap((word) => {
    const head = word.search(/\bSLR\d+;/)
    return head < 0 ? [] : (/^SLR\d+;.*;[0-9a-z]+/.exec(word.slice(head)) ?? [])
  })

/** FNV-1a over the letters' codes, 32 bits in base 36: against slips, not against forgers. */
function checksum(line: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < line.length; at += 1)
    hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}
