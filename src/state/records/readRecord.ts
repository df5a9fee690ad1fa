import * as v from 'valibot'
import { fail, ok, type Result } from '../../core/result'
import { CATALOGUE_IDS } from '../../nets/ids'
import { BACKENDS, STEP_CLOCKS } from '../../runtime/protocol'
import { parseTransforms } from '../transforms'
import { followingFrom } from './makeRecord'
import { type MeasurementRecord, RECORD_SCHEMA, RECORD_VERSION } from './record'

/** Why a text is no record; each code is a key of the messages. */
export interface RecordFault {
  readonly code: 'too-large' | 'not-json' | 'other-schema' | 'newer-version' | 'field'
  /** Of `field`, the path of the first one that is wrong; of `newer-version`, that version. */
  readonly detail: string
}

/** A minute of a fast device's frames with every layer takes some 2 million characters. */
export const MOST_CHARACTERS = 8_000_000

const MOST_SAMPLES = 20_000
const MOST_STEPS = 2_000
const MOST_FLAGS = 300

const text = v.pipe(v.string(), v.maxLength(300))
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const samples = v.pipe(v.array(amount), v.maxLength(MOST_SAMPLES))
const spread = v.object({ median: amount, p10: amount, p90: amount })
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

const instant = v.pipe(
  text,
  v.check((value) => Number.isFinite(Date.parse(value))),
)

/** The address' own bounds; what a page could not have run is no record of it. */
export const configuration = v.object({
  netId: v.picklist(CATALOGUE_IDS),
  alpha: v.pipe(v.number(), v.minValue(0.05), v.maxValue(4)),
  resolution: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(1024)),
  transforms: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check((value) => parseTransforms(value) !== undefined),
  ),
  backend: v.picklist(BACKENDS),
})

const runtime = v.object({
  backend: v.picklist(BACKENDS),
  where: v.picklist(['worker', 'page']),
  renderer: text,
  tfjsVersion: text,
  floatBits: v.picklist([16, 32]),
  selfTestError: amount,
  stepClock: v.picklist(STEP_CLOCKS),
  clockStepMs: amount,
  maxTextureSize: count,
  threads: count,
  flags: v.pipe(
    v.record(text, v.union([text, v.pipe(v.number(), v.finite()), v.boolean()])),
    v.maxEntries(MOST_FLAGS),
  ),
})

const device = v.object({
  brands: orNull(v.pipe(v.array(text), v.maxLength(10))),
  platform: orNull(text),
  mobile: orNull(v.boolean()),
  hardwareConcurrency: orNull(amount),
  deviceMemory: orNull(amount),
  devicePixelRatio: orNull(amount),
  crossOriginIsolated: orNull(v.boolean()),
})

const phases = <Schema extends v.GenericSchema>(each: Schema) =>
  v.object({ capture: each, preprocess: each, inference: each, readback: each, total: each })

const recordSchema = v.object({
  schema: v.literal(RECORD_SCHEMA),
  version: v.literal(RECORD_VERSION),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  made: instant,
  configuration,
  network: v.object({
    macs: count,
    params: count,
    trafficBytes: count,
    weightBytes: count,
    steps: count,
    layers: count,
    weights: v.literal('seeded'),
  }),
  protocol: v.object({
    warmups: count,
    runs: count,
    seconds: amount,
    timing: v.picklist(['split', 'whole']),
  }),
  samples: v.pipe(
    phases(samples),
    v.check(({ total, ...others }) =>
      Object.values(others).every((column) => column.length === total.length),
    ),
  ),
  percentiles: phases(spread),
  framesPerSecond: amount,
  compileMs: amount,
  perLayer: orNull(
    v.object({
      clock: v.picklist(STEP_CLOCKS),
      steps: v.pipe(
        v.array(
          v.object({
            output: text,
            nodes: v.pipe(v.array(text), v.maxLength(20)),
            macs: count,
            ms: samples,
          }),
        ),
        v.maxLength(MOST_STEPS),
      ),
    }),
  ),
  environment: v.object({ runtime, device, appVersion: text }),
  marks: v.object({ hidden: v.boolean(), contextLost: v.boolean(), trend: orNull(amount) }),
})

/** A file from anywhere as a record, or the first thing that is wrong with it. Never throws. */
export function readRecord(file: string): Result<MeasurementRecord, RecordFault> {
  if (file.length > MOST_CHARACTERS) return wrong('too-large', String(file.length))
  const parsed = parseJson(file)
  if (parsed === undefined) return wrong('not-json', '')
  const head = v.safeParse(headSchema, parsed)
  if (!head.success) return wrong('other-schema', '')
  if (head.output.version > RECORD_VERSION)
    return wrong('newer-version', String(head.output.version))
  const read = v.safeParse(recordSchema, parsed, { abortEarly: true })
  if (!read.success) return wrong('field', v.getDotPath(read.issues[0]) ?? '')
  const { samples: own } = read.output
  // The samples are what was measured: figures that contradict them in a file are not believed.
  return ok(own.total.length > 0 ? { ...read.output, ...followingFrom(own) } : read.output)
}

const headSchema = v.object({
  schema: v.literal(RECORD_SCHEMA),
  version: v.pipe(v.number(), v.integer()),
})

const wrong = (code: RecordFault['code'], detail: string) => fail<RecordFault>({ code, detail })

function parseJson(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}

/** The record as a file: fields on lines of their own, samples each in one line. */
export function printRecord(record: MeasurementRecord): string {
  const json = JSON.stringify(record, null, 2)
  const inOneLine = json.replace(/\[[\d\s.,e+-]*\]/g, (list) => list.replace(/\s+/g, ' '))
  return `${inOneLine}\n`
}

/** A file's name that says what is in it: `separable-lab mobilenet_v1 0.5 160 webgl 2026-…`. */
export function recordName({ configuration: of, made }: MeasurementRecord): string {
  const when = made.slice(0, 19).replace(/:/g, '-')
  const changes = of.transforms ? ['changed'] : []
  const words = [of.netId, of.alpha, of.resolution, ...changes, of.backend, when]
  return `separable-lab ${words.join(' ')}.json`
}
