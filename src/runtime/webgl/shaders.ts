import type { Size2 } from '../../core/layer'
import { never } from '../../core/result'
import type { FusedActivation } from '../program/fuse'
import type { PlaneCount } from './planes'

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`

/** What decides a window's code; sizes come as uniforms. */
interface WindowCode {
  readonly kind: 'conv' | 'depthwise'
  readonly kernelSize: Size2
  readonly stride: Size2
  readonly dilation: Size2
  /** Padding before the data, rows then columns. */
  readonly before: Size2
  readonly planes: PlaneCount
  /** `frame`: the picture itself, one RGB texel a pixel, scaled to [-1, 1] on the way in. */
  readonly source: 'planes' | 'frame'
  readonly activation: FusedActivation
}

/**
 * A convolution with bias and activation. `inSize` is height, width, columns and blocks of the
 * input, `outSize` columns and blocks of the output. Row t·blocks + b of `weights` holds, for tap t
 * and output block b, one texel of four output channels for each input channel (depthwise: row t
 * holds one texel a block); its last row holds the biases.
 *
 * The pixels that four neighbouring outputs read lie at offsets fixed by stride and dilation, and
 * four outputs times the stride is a multiple of four: so which texture holds which pixel is known
 * here, and a pixel that several taps share is fetched once.
 */
export function windowShader(code: WindowCode): string {
  const { kernelSize, stride, dilation, before, planes } = code
  const taps = kernelSize[0] * kernelSize[1]
  const outputs = range(planes)
  const columns = range(kernelSize[1])
  const offset = (pixel: number, tap: number) => pixel * stride[1] + tap * dilation[1] - before[1]
  const offsets = [...new Set(outputs.flatMap((k) => columns.map((tap) => offset(k, tap))))]
  const isWithin = isNeverOutside(code)
  const depthwise = code.kind === 'depthwise'

  const fetches = offsets.map((at) => {
    const texel = fetchTexel(code, at)
    return `vec4 ${pixelName(at)} = ${isWithin ? texel : `${insideName(at)} ? ${texel} : vec4(0)`};`
  })
  const products = (tapRow: number) =>
    columns.map((tap) => {
      const row = tapRow * kernelSize[1] + tap
      if (depthwise)
        return `{ vec4 w = texelFetch(weights, ivec2(block, ${row}), 0);
        ${outputs.map((k) => `sum${k} += ${pixelName(offset(k, tap))} * w;`).join('\n')} }`
      const inChannels = code.source === 'frame' ? 3 : 4
      const parts = ['x', 'y', 'z', 'w'].slice(0, inChannels)
      const loads = parts.map(
        (part, channel) =>
          `vec4 w${part} = texelFetch(weights,
             ivec2(i * 4 + ${channel}, ${row} * outSize.y + block), 0);`,
      )
      const sums = outputs.map((k) => {
        const pixel = pixelName(offset(k, tap))
        return `sum${k} += ${parts.map((part) => `${pixel}.${part} * w${part}`).join(' + ')};`
      })
      return `{ ${loads.join('\n')} ${sums.join('\n')} }`
    })

  const inside = isWithin
    ? []
    : offsets.map((at) => {
        const x = `quad * ${planes * stride[1]} + ${at}`
        return `bool ${insideName(at)} = ${x} >= 0 && ${x} < inSize.y;`
      })
  const body = (row: number) => `${fetches.join('\n')} ${products(row).join('\n')}`
  const rows = range(kernelSize[0]).map((row) => {
    const work = depthwise
      ? `int i = block; ${body(row)}`
      : `for (int i = 0; i < inSize.w; i++) { ${body(row)} }`
    const y = `int y = at.y * ${stride[0]} + ${row * dilation[0] - before[0]};`
    return isWithin ? `{ ${y} ${work} }` : `{ ${y} if (y >= 0 && y < inSize.x) { ${work} } }`
  })

  return `${HEAD}
uniform sampler2D weights;
${code.source === 'frame' ? 'uniform sampler2D frame;' : samplers(planes)}
uniform ivec4 inSize;
uniform ivec2 outSize;
${targets(planes)}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int block = at.x / outSize.x;
  int quad = at.x - block * outSize.x;
  vec4 bias = texelFetch(weights, ivec2(block, ${taps}${depthwise ? '' : ' * outSize.y'}), 0);
  ${outputs.map((k) => `vec4 sum${k} = bias;`).join(' ')}
  ${inside.join('\n')}
  ${rows.join('\n')}
  ${outputs.map((k) => `out${k} = ${activated(code.activation, `sum${k}`)};`).join('\n')}
}`
}

/** Mean or maximum of a whole map; `inSize` as above. Columns past the last pixel are left out. */
export function globalPoolShader(mode: 'max' | 'average', planes: PlaneCount): string {
  const gather = range(planes).map((k) => {
    const value = `texelFetch(plane${k}, ivec2(at.x * inSize.z + column, y), 0)`
    const join = mode === 'max' ? `pooled = max(pooled, ${value});` : `pooled += ${value};`
    return `if (column * ${planes} + ${k} < inSize.y) { ${join} }`
  })
  return `${HEAD}
${samplers(planes)}
uniform ivec4 inSize;
${targets(1)}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 pooled = vec4(${mode === 'max' ? '-3.0e38' : '0'});
  for (int y = 0; y < inSize.x; y++)
    for (int column = 0; column < inSize.z; column++) { ${gather.join('\n')} }
  out0 = pooled${mode === 'max' ? '' : ' / float(inSize.x * inSize.y)'};
}`
}

/** The sum of two maps of one shape. */
export function addShader(planes: PlaneCount): string {
  const sums = range(planes).map(
    (k) => `out${k} = texelFetch(plane${k}, at, 0) + texelFetch(other${k}, at, 0);`,
  )
  return `${HEAD}
${samplers(planes)}
${samplers(planes, 'other')}
${targets(planes)}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  ${sums.join('\n')}
}`
}

export const samplers = (planes: PlaneCount, name = 'plane'): string =>
  range(planes)
    .map((k) => `uniform sampler2D ${name}${k};`)
    .join('\n')

export const targets = (planes: PlaneCount): string =>
  range(planes)
    .map((k) => `layout(location = ${k}) out vec4 out${k};`)
    .join('\n')

export const range = (length: number): readonly number[] => [...Array(length).keys()]

export { HEAD as SHADER_HEAD }

/** True where no output can read outside its input, so that nothing needs a check. */
function isNeverOutside({ kernelSize, stride, before, source }: WindowCode): boolean {
  const single = kernelSize[0] === 1 && kernelSize[1] === 1
  const still = stride[0] === 1 && stride[1] === 1 && before[0] === 0 && before[1] === 0
  return single && still && source === 'planes'
}

function fetchTexel({ source, planes, stride }: WindowCode, at: number): string {
  if (source === 'frame')
    return `texelFetch(frame, ivec2(quad * ${planes * stride[1]} + ${at}, y), 0) * 2.0 - 1.0`
  const plane = ((at % planes) + planes) % planes
  const column = `quad * ${stride[1]} + ${(at - plane) / planes}`
  return `texelFetch(plane${plane}, ivec2(i * inSize.z + ${column}, y), 0)`
}

const nameOf = (prefix: string, at: number) => `${prefix}${at < 0 ? `m${-at}` : at}`
const pixelName = (at: number) => nameOf('pixel', at)
const insideName = (at: number) => nameOf('inside', at)

function activated(activation: FusedActivation, value: string): string {
  switch (activation) {
    case 'linear':
      return value
    case 'relu':
      return `max(${value}, 0.0)`
    case 'relu6':
      return `clamp(${value}, 0.0, 6.0)`
    case 'sigmoid':
      return `1.0 / (1.0 + exp(-${value}))`
    case 'swish':
      return `${value} / (1.0 + exp(-${value}))`
    case 'hardSigmoid':
      return `clamp(${value} + 3.0, 0.0, 6.0) / 6.0`
    case 'hSwish':
      return `${value} * clamp(${value} + 3.0, 0.0, 6.0) / 6.0`
    default:
      return never(activation)
  }
}
