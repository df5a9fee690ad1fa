import { engine, type Tensor4D } from '../tf'
import type { Device } from './device'
import { range, SHADER_HEAD, samplers, targets } from './glsl'
import type { Pass } from './passes'
import { blocksOf, framebufferOf, type PlaneCount, type Planes } from './planes'
import { firstBlock, type View } from './views'

/** A map of ours as a tfjs tensor, drawn into a texture that tfjs owns. */
export function toTensor(device: Device, view: View): Tensor4D {
  const { backend, gl, runner } = device
  const { planes, start, shape } = view
  const info = backend.makeTensorInfo([1, ...shape], 'float32')
  const texture = backend.getTexture(info.dataId)
  const [rows = 1, columns = 1] = backend.texData.get(info.dataId).texShape ?? []
  const target = framebufferOf(gl, [texture])
  runner.run([
    {
      source: flatShader(planes.count),
      textures: planeTextures(planes),
      sizes: { inSize: inSizeOf(planes), flatSize: [columns, shape[2], start, 0] },
      target,
      left: 0,
      width: columns,
      height: rows,
    },
  ])
  gl.deleteFramebuffer(target)
  return engine().makeTensorFromTensorInfo(info) as Tensor4D // its shape is the one just given
}

/** A tfjs tensor laid out as planes, on a view of its shape that begins with a block. */
export function fromTensor(device: Device, tensor: Tensor4D, view: View): void {
  const { backend, runner } = device
  const { planes, shape } = view
  const first = firstBlock(view)
  backend.getTexture(tensor.dataId)
  const held = backend.texData.get(tensor.dataId)
  const isPlain = !held.isPacked && !held.slice
  const flat = isPlain ? tensor : backend.unpackTensor(tensor)
  const texture = backend.getTexture(flat.dataId)
  const [, columns = 1] = backend.texData.get(flat.dataId).texShape ?? []
  runner.run([
    {
      source: unflatShader(planes.count),
      textures: { values: texture },
      sizes: { inSize: inSizeOf(planes), flatSize: [columns, shape[2], first, 0] },
      target: planes.framebuffer,
      left: first * planes.columns,
      width: planes.columns * blocksOf(shape[2]),
      height: planes.shape[0],
    },
  ])
  if (!isPlain) backend.disposeIntermediateTensorInfo(flat)
}

export const planeTextures = (planes: Planes, name = 'plane'): Pass['textures'] =>
  Object.fromEntries(planes.textures.map((texture, index) => [`${name}${index}`, texture]))

/** Height, width, columns and blocks: the `inSize` of every shader. */
export const inSizeOf = ({ shape, columns, blocks }: Planes): readonly number[] => [
  shape[0],
  shape[1],
  columns,
  blocks,
]

/** One float a texel, row-major in height, width, channels, as tfjs keeps an unpacked tensor. */
const flatShader = (planes: PlaneCount): string => `${SHADER_HEAD}
${samplers(planes)}
uniform ivec4 inSize;
uniform ivec4 flatSize;
out float value;
void main() {
  int index = int(gl_FragCoord.y) * flatSize.x + int(gl_FragCoord.x);
  int channel = flatSize.z + index % flatSize.y;
  int x = (index / flatSize.y) % inSize.y;
  ivec2 at = ivec2((channel / 4) * inSize.z + x / ${planes}, index / flatSize.y / inSize.y);
  vec4 texel = vec4(0);
  ${range(planes)
    .map((k) => `if (x % ${planes} == ${k}) texel = texelFetch(plane${k}, at, 0);`)
    .join('\n')}
  value = texel[channel % 4];
}`

const unflatShader = (planes: PlaneCount): string => `${SHADER_HEAD}
uniform sampler2D values;
uniform ivec4 inSize;
uniform ivec4 flatSize;
${targets(planes)}
float at(int y, int x, int channel) {
  if (x >= inSize.y || channel >= flatSize.y) return 0.0;
  int index = (y * inSize.y + x) * flatSize.y + channel;
  return texelFetch(values, ivec2(index % flatSize.x, index / flatSize.x), 0).r;
}
vec4 texel(int y, int x, int channel) {
  return vec4(
    at(y, x, channel), at(y, x, channel + 1), at(y, x, channel + 2), at(y, x, channel + 3));
}
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  int block = here.x / inSize.z;
  int x = (here.x - block * inSize.z) * ${planes};
  ${range(planes)
    .map((k) => `out${k} = texel(here.y, x + ${k}, (block - flatSize.z) * 4);`)
    .join('\n')}
}`
