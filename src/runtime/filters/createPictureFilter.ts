import { createRandom } from '../../core/random'
import { filterPixels } from './arithmetic'
import { createCpuFilter } from './cpuFilter'
import type { FilterSetting, FilterValues, PictureFilter, Pixels } from './filter'
import { createWebglFilter } from './webglFilter'

/** Largest share of the largest value by which the GPU may differ from plain arithmetic. */
const TOLERANCE = { 32: 1e-5, 16: 4e-3 } as const

const WIDTH = 19
const HEIGHT = 17

/** A small picture and weights that leave no tap and no channel at 0. */
function trial(): readonly [Pixels, FilterSetting] {
  const random = createRandom(42)
  const data = Uint8ClampedArray.from({ length: WIDTH * HEIGHT * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : Math.floor(256 * random()),
  )
  const weights = (count: number) => Array.from({ length: count }, () => 2 * random() - 1)
  const kernels = [weights(9), weights(9), weights(9)]
  const mix = [weights(3), weights(3), weights(3), weights(3)]
  return [
    { width: WIDTH, height: HEIGHT, data },
    { kernels, mix },
  ]
}

const largest = (values: Float32Array) =>
  values.reduce((found, value) => Math.max(found, Math.abs(value)), 0)

/** The largest difference, as a share of the largest value; NaN where there is no number. */
function difference(found: Float32Array, wanted: Float32Array): number {
  if (found.length !== wanted.length) return Number.NaN
  return largest(found.map((value, at) => value - wanted[at]!)) / largest(wanted)
}

/** A device that draws and draws wrongly is found out by a small picture before it is trusted. */
export function passesSelfTest(filter: PictureFilter): boolean {
  const [pixels, setting] = trial()
  const wanted: FilterValues = {
    depthwise: new Float32Array(WIDTH * HEIGHT * 3),
    mixed: new Float32Array(WIDTH * HEIGHT * 4),
  }
  filterPixels(pixels, setting, wanted)
  filter.load(pixels)
  filter.run(setting)
  const found = filter.values()
  return (
    difference(found.depthwise, wanted.depthwise) <= TOLERANCE[filter.bits] &&
    difference(found.mixed, wanted.mixed) <= TOLERANCE[filter.bits]
  )
}

/** On the GPU where it answers rightly, in 32-bit floats before 16; else in plain JavaScript. */
export function createPictureFilter(prefer: 'webgl' | 'cpu' = 'webgl'): PictureFilter {
  let gpu: 'missing' | 'wrong' = 'missing'
  for (const bits of prefer === 'webgl' ? ([32, 16] as const) : []) {
    const filter = createWebglFilter(bits)
    if (!filter) continue
    if (passesSelfTest(filter)) return filter
    gpu = 'wrong'
    filter.dispose()
  }
  return createCpuFilter(gpu)
}
