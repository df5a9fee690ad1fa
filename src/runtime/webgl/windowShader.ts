import type { FusedActivation } from '../program/fuse'
import { columnsOf, insideName, pixelName, TAPS_AT_ONCE, type WindowPlace } from './columns'
import { activated, PLACE, range, SHADER_HEAD, samplers, targets } from './glsl'

/** What decides a window's code; sizes come as uniforms. */
export interface WindowCode extends WindowPlace {
  readonly kind: 'conv' | 'depthwise'
  /** `frame`: the picture itself, one RGB texel a pixel, scaled to [-1, 1] on the way in. */
  readonly source: 'planes' | 'frame'
  /** Outputs read the input channels of their groups only, whose sizes are `groupSize`. */
  readonly isGrouped: boolean
  /** Applied to what is read. */
  readonly ahead: FusedActivation
  /** What is read is scaled by a factor a channel, from a 1×1 map. */
  readonly isGated: boolean
  /** A second map is added before the activation. */
  readonly isAdded: boolean
  readonly activation: FusedActivation
}

/** Rows of a window of more taps are a loop, since written out they compile for seconds. */
const MOST_UNROLLED = 25

/**
 * More pixels of a row than this are not held at once: its columns are a loop too, four taps at a
 * time. An 11×11 window at stride 4 reads 23, and took a software GPU 20 s to compile.
 */
const MOST_PIXELS = 16

/**
 * A convolution with bias and activation. `inSize` is height, width, columns and blocks of the
 * input; `outSize` columns and blocks of this draw, the block it starts with on the target and that
 * of the layer; `first` the blocks at which input, gate and second map begin on their textures. Row
 * t·blocks + b of `weights` holds, for tap t and output block b, one texel of four output channels
 * for each input channel (depthwise: row t holds one texel a block); its last row holds the biases.
 */
export function windowShader(code: WindowCode): string {
  const { kernelSize, outPlanes } = code
  const taps = kernelSize[0] * kernelSize[1]
  const isDepthwise = code.kind === 'depthwise'
  const isLooped = taps > MOST_UNROLLED
  const isChunked = columnsOf(code).offsets.length > MOST_PIXELS
  const columns = columnsOf(code, isChunked)
  const { outputs } = columns

  const fetches = columns.offsets.map((at) => {
    const texel = ahead(code, rawTexel(code, columns, at))
    return `vec4 ${pixelName(at)} = ${code.isWithin ? texel : `${insideName(at)} ? ${texel} : vec4(0)`};`
  })
  const gates = code.isGated ? ['vec4 factor = texelFetch(gate0, ivec2(first.y + i, 0), 0);'] : []
  const products = (row: string) =>
    columns.taps.map((tap) => {
      const column = isChunked ? `chunk * ${TAPS_AT_ONCE} + ${tap}` : String(tap)
      const at = `${row} * ${kernelSize[1]} + ${column}`
      const work = isDepthwise ? depthwiseTap(columns, tap, at) : convTap(code, columns, tap, at)
      return isChunked ? `if (${column} < ${kernelSize[1]}) ${work}` : work
    })
  const body = (row: string) =>
    `int base = (first.x + i) * inSize.z;
    ${[...gates, ...fetches, ...products(row)].join('\n')}`
  const blocks = (row: string) =>
    isDepthwise
      ? `int i = local + outSize.w; ${body(row)}`
      : `for (int i = from; i < to; i++) { ${body(row)} }`
  const chunks = Math.ceil(kernelSize[1] / TAPS_AT_ONCE)
  const line = (row: string) =>
    columns.row(
      row,
      isChunked
        ? `for (int chunk = 0; chunk < ${chunks}; chunk++) { ${columns.insides} ${blocks(row)} }`
        : blocks(row),
    )
  const rows = isLooped
    ? `for (int row = 0; row < ${kernelSize[0]}; row++) ${line('row')}`
    : range(kernelSize[0])
        .map((row) => line(String(row)))
        .join('\n')
  const sum = code.isAdded
    ? outputs.map((k) => `sum${k} += texelFetch(other${k}, there, 0);`).join('\n')
    : ''

  return `${SHADER_HEAD}
uniform sampler2D weights;
${code.source === 'frame' ? 'uniform sampler2D frame;' : samplers(code.inPlanes)}
${code.isGated ? samplers(1, 'gate') : ''}
${code.isAdded ? samplers(outPlanes, 'other') : ''}
uniform ivec4 inSize;
uniform ivec4 outSize;
uniform ivec4 first;
${code.isGrouped ? 'uniform ivec4 groupSize;' : ''}
${targets(outPlanes)}
void main() {
  ${PLACE}
  ivec2 there = ivec2((first.z + local + outSize.w) * outSize.x + quad, at.y);
  vec4 bias = texelFetch(weights, ivec2(local, ${taps}${isDepthwise ? '' : ' * outSize.y'}), 0);
  ${outputs.map((k) => `vec4 sum${k} = bias;`).join(' ')}
  ${isDepthwise ? '' : bounds(code)}
  ${isChunked ? '' : columns.insides}
  ${rows}
  ${sum}
  ${outputs.map((k) => `out${k} = ${activated(code.activation, `sum${k}`)};`).join('\n')}
}`
}

/**
 * The input blocks an output block reads, from the first channel of its first group to the last of
 * its last one: `groupSize` holds the channels a group reads and writes and those written in all.
 */
function bounds({ isGrouped }: WindowCode): string {
  if (!isGrouped) return 'const int from = 0; int to = inSize.w;'
  return `int lastOut = min(local * 4 + 3, groupSize.z - 1);
  int from = (groupSize.w + local * 4 / groupSize.y * groupSize.x) / 4;
  int to = (groupSize.w + (lastOut / groupSize.y + 1) * groupSize.x + 3) / 4;`
}

function rawTexel(
  { source }: WindowCode,
  columns: ReturnType<typeof columnsOf>,
  at: number,
): string {
  return source === 'frame' ? `${columns.framePixel(at)} * 2.0 - 1.0` : columns.pixel(at)
}

const ahead = ({ ahead: activation, isGated }: WindowCode, texel: string): string =>
  isGated ? `${activated(activation, texel)} * factor` : activated(activation, texel)

function depthwiseTap(columns: ReturnType<typeof columnsOf>, tap: number, row: string): string {
  const sums = columns.outputs.map((k) => `sum${k} += ${pixelName(columns.offset(k, tap))} * w;`)
  return `{ vec4 w = texelFetch(weights, ivec2(local, ${row}), 0); ${sums.join('\n')} }`
}

function convTap(
  { source }: WindowCode,
  columns: ReturnType<typeof columnsOf>,
  tap: number,
  row: string,
): string {
  const parts = ['x', 'y', 'z', 'w'].slice(0, source === 'frame' ? 3 : 4)
  const loads = parts.map(
    (part, channel) => `vec4 w${part} = texelFetch(weights,
      ivec2((i - from) * 4 + ${channel}, (${row}) * outSize.y + local), 0);`,
  )
  const sums = columns.outputs.map((k) => {
    const pixel = pixelName(columns.offset(k, tap))
    return `sum${k} += ${parts.map((part) => `${pixel}.${part} * w${part}`).join(' + ')};`
  })
  return `{ ${loads.join('\n')} ${sums.join('\n')} }`
}
