import * as v from 'valibot'
import type { NetworkGraph } from '../../core/network'
import { fail, ok, type Result } from '../../core/result'
import type { NamedWeights, PlainTensor } from '../protocol'
import { sizeOf, weightSlots } from './names'
import type { WeightsFault } from './weightsFault'

/** No tensor of weights here comes near 1 GiB; a file that states more is not believed. */
const MOST_VALUES = 2 ** 28

const Shape = v.pipe(
  v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  v.check((shape) => sizeOf(shape) <= MOST_VALUES, 'more values than a layer has'),
)

/** A file beside `model.json`: no folder above it and no other host. */
const ShardName = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/))

const isWithoutRepeats = (names: readonly string[]) => new Set(names).size === names.length

const Manifest = v.pipe(
  v.array(
    v.object({
      paths: v.array(ShardName),
      weights: v.array(v.object({ name: v.string(), dtype: v.literal('float32'), shape: Shape })),
    }),
  ),
  v.check(
    (groups) => isWithoutRepeats(groups.flatMap(({ weights }) => weights.map(({ name }) => name))),
    'a weight is named twice',
  ),
  v.check((groups) => isWithoutRepeats(groups.flatMap(({ paths }) => paths)), 'a shard twice'),
)

const LayersTopology = v.object({
  modelTopology: v.object({ model_config: v.object({}) }),
  weightsManifest: v.array(v.unknown()),
})

const GraphModel = v.object({ modelTopology: v.object({ node: v.array(v.unknown()) }) })

/** What a `model.json` says of its shards, before any of them is read. */
interface WeightsPlan {
  readonly groups: v.InferOutput<typeof Manifest>
  readonly shards: readonly string[]
  /** Bytes of all shards together, by the shapes the manifest states. */
  readonly totalBytes: number
}

const FLOAT_BYTES = 4

/** Reads the topology and the manifest; a graph model is told apart by what its topology holds. */
export function readModel(modelJson: string): Result<WeightsPlan, WeightsFault> {
  const parsed = parseJson(modelJson)
  if (!parsed.ok) return parsed
  if (v.is(GraphModel, parsed.value)) return fail({ code: 'graph-model' })
  const model = v.safeParse(LayersTopology, parsed.value)
  if (!model.success) return fail({ code: 'not-mobilenet-v1', detail: v.summarize(model.issues) })
  const manifest = v.safeParse(Manifest, model.output.weightsManifest)
  if (!manifest.success) return fail({ code: 'bad-manifest', detail: v.summarize(manifest.issues) })
  const groups = manifest.output
  return ok({
    groups,
    shards: groups.flatMap((group) => group.paths),
    totalBytes: groups.reduce((total, group) => total + groupBytes(group), 0),
  })
}

/**
 * The weights a graph needs out of an official layers model, by name; nothing is kept of a file
 * that is wrong anywhere. `shards` holds each shard by the name the manifest gives it.
 */
export function readOfficialWeights(
  modelJson: string,
  shards: ReadonlyMap<string, ArrayBuffer>,
  graph: NetworkGraph,
): Result<NamedWeights, WeightsFault> {
  const plan = readModel(modelJson)
  if (!plan.ok) return plan
  const fitting = checkFit(plan.value, graph)
  if (!fitting.ok) return fitting

  const missing = plan.value.shards.filter((name) => !shards.has(name))
  if (missing.length > 0) return fail({ code: 'shard-missing', names: missing })
  const found = new Map<string, PlainTensor>()
  for (const group of plan.value.groups) {
    const bytes = joined(group.paths.map((name) => shards.get(name)!)) // none is missing
    const wanted = groupBytes(group)
    if (bytes.byteLength !== wanted)
      return fail({
        code: bytes.byteLength < wanted ? 'shard-cut-short' : 'shard-too-long',
        name: group.paths[group.paths.length - 1] ?? '',
        wantedBytes: wanted,
        foundBytes: bytes.byteLength,
      })
    let offset = 0
    for (const { name, shape } of group.weights) {
      const length = sizeOf(shape)
      const values = new Float32Array(bytes.slice(offset, offset + length * FLOAT_BYTES))
      if (!values.every(Number.isFinite)) return fail({ code: 'not-finite', name })
      if (name.endsWith('/moving_variance') && values.some((value) => value < 0))
        return fail({ code: 'negative-variance', name })
      found.set(name, { shape, values })
      offset += length * FLOAT_BYTES
    }
  }
  const slots = weightSlots(graph)
  // It fits, so every slot was found.
  return ok(new Map(slots.map(({ name, shape }) => [name, { ...found.get(name)!, shape }])))
}

/** Names and shapes against the graph's, before a byte of weights is fetched. */
export function checkFit(plan: WeightsPlan, graph: NetworkGraph): Result<null, WeightsFault> {
  const stated = new Map(
    plan.groups.flatMap((group) => group.weights.map(({ name, shape }) => [name, shape])),
  )
  const slots = weightSlots(graph)
  const absent = slots.find(({ name }) => !stated.has(name))
  if (absent) return fail({ code: 'not-mobilenet-v1', detail: absent.name })
  for (const { name, shape } of slots) {
    const received = stated.get(name)! // none is absent
    if (isSameShape(received, shape)) continue
    const found = alphaOf(stated.get('conv1/kernel'))
    const wanted = alphaOf(slots.find((slot) => slot.name === 'conv1/kernel')?.shape)
    if (found !== undefined && wanted !== undefined && found !== wanted)
      return fail({ code: 'other-alpha', found, wanted })
    return fail({ code: 'unexpected-shape', name, wanted: shape, found: received })
  }
  return ok(null)
}

/** Keras writes the classifier as a 1×1 convolution: the same numbers in the same order. */
const isSameShape = (received: readonly number[], wanted: readonly number[]): boolean => {
  const extra = received.length - wanted.length
  const isPadded = received.slice(0, Math.max(0, extra)).every((length) => length === 1)
  return isPadded && received.slice(Math.max(0, extra)).join() === wanted.join()
}

/** The first convolution of MobileNetV1 has 32 α filters. */
const alphaOf = (shape: readonly number[] | undefined): number | undefined =>
  shape?.[3] === undefined ? undefined : shape[3] / 32

const groupBytes = ({ weights }: { readonly weights: readonly { shape: readonly number[] }[] }) =>
  weights.reduce((total, { shape }) => total + sizeOf(shape) * FLOAT_BYTES, 0)

function joined(parts: readonly ArrayBuffer[]): ArrayBuffer {
  if (parts.length === 1) return parts[0]!
  const all = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0))
  let offset = 0
  for (const part of parts) {
    all.set(new Uint8Array(part), offset)
    offset += part.byteLength
  }
  return all.buffer
}

function parseJson(text: string): Result<unknown, WeightsFault> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (error) {
    return fail({ code: 'not-json', detail: String(error) })
  }
}
