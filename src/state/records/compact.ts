import * as v from 'valibot'
import { fail, ok, type Result } from '../../core/result'
import type { Essentials } from './essentials'
import { configuration, type RecordFault } from './readRecord'

/** A QR code that a phone reads off a projector holds about so much. */
export const MOST_COMPACT = 300
const VERSION = 1

const MINUTE_MS = 60_000
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const { netId, alpha, resolution, transforms, backend } = configuration.entries

/** The order is the format: new fields go to the end, and then the version stays. */
const packed = v.looseTuple([
  v.literal(VERSION),
  v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e8)),
  netId,
  alpha,
  resolution,
  transforms,
  backend,
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.array(amount), v.length(6)),
  v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  amount,
  v.picklist([0, 1]),
])

const short = (value: number): number => Number(value.toPrecision(4))

/**
 * A record's essentials as at most 300 letters, digits, `-` and `_`: a JSON list in base64url,
 * times to four digits. Null where the changes to a network are too many for that.
 */
export function printCompact(of: Essentials): string | null {
  const { total, inference, configuration: side } = of
  const spreads = [total.median, total.p10, total.p90]
  spreads.push(inference.median, inference.p10, inference.p90)
  const list = (device: string): v.InferOutput<typeof packed> => [
    VERSION,
    of.id,
    Math.floor(Date.parse(of.made) / MINUTE_MS),
    side.netId,
    side.alpha,
    side.resolution,
    side.transforms,
    side.backend,
    device,
    spreads.map(short),
    of.n,
    short(of.framesPerSecond),
    of.spoiled ? 1 : 0,
  ]
  for (const letters of [40, 16]) {
    const text = encode(JSON.stringify(list([...of.device].slice(0, letters).join(''))))
    if (text.length <= MOST_COMPACT) return text
  }
  return null
}

/** What a camera read, or what is wrong with it. Never throws. */
export function readCompact(text: string): Result<Essentials, RecordFault> {
  if (text.length > MOST_COMPACT) return fail({ code: 'too-large', detail: String(text.length) })
  const parsed = decode(text)
  if (parsed === undefined) return fail({ code: 'not-json', detail: '' })
  const head = v.safeParse(v.looseTuple([v.pipe(v.number(), v.integer())]), parsed)
  if (!head.success) return fail({ code: 'other-schema', detail: '' })
  if (head.output[0] > VERSION) return fail({ code: 'newer-version', detail: `${head.output[0]}` })
  const read = v.safeParse(packed, parsed, { abortEarly: true })
  if (!read.success) return fail({ code: 'field', detail: v.getDotPath(read.issues[0]) ?? '' })
  const [, id, minutes, net, width, side, changes, on, device, spreads, n, rate, mark] = read.output
  const [median = 0, p10 = 0, p90 = 0, inferenceMedian = 0, low = 0, high = 0] = spreads
  return ok({
    id,
    made: new Date(minutes * MINUTE_MS).toISOString(),
    configuration: {
      netId: net,
      alpha: width,
      resolution: side,
      transforms: changes,
      backend: on,
    },
    device,
    total: { median, p10, p90 },
    inference: { median: inferenceMedian, p10: low, p90: high },
    n,
    framesPerSecond: rate,
    spoiled: mark === 1,
  })
}

function encode(text: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(text))
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function decode(text: string): unknown {
  try {
    const letters = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.codePointAt(0)!)
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
