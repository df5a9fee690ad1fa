import type { PoolSpec, Size2 } from '../../core/layer'
import { columnsOf, insideName, pixelName, type WindowPlace } from './columns'
import { PLACE, range, SHADER_HEAD, samplers, targets } from './glsl'
import type { PlaneCount } from './planes'

/** Smaller than any value of a map; infinity is not in every driver's shaders. */
const LEAST = '-3.0e38'

const SIZES = `uniform ivec4 inSize;
uniform ivec4 outSize;
uniform ivec4 first;`

interface PoolCode extends WindowPlace {
  readonly mode: PoolSpec['mode']
  /** A mean over the whole window, padding included; else over what is there. */
  readonly countsPadding: boolean
}

/** Maximum or mean of a window in each channel; uniforms as `windowShader` has them. */
export function poolShader(code: PoolCode): string {
  const { kernelSize, mode } = code
  const columns = columnsOf(code)
  const { outputs } = columns
  const isMax = mode === 'max'
  const nothing = isMax ? LEAST : '0'
  const fetches = columns.offsets.map((at) => {
    const texel = columns.pixel(at)
    const guarded = code.isWithin ? texel : `${insideName(at)} ? ${texel} : vec4(${nothing})`
    return `vec4 ${pixelName(at)} = ${guarded};`
  })
  const joins = outputs.flatMap((k) =>
    columns.taps.map((tap) => {
      const pixel = pixelName(columns.offset(k, tap))
      return isMax ? `pooled${k} = max(pooled${k}, ${pixel});` : `pooled${k} += ${pixel};`
    }),
  )
  const across = outputs.map((k) => {
    const counts = columns.taps.map((tap) => `int(${insideName(columns.offset(k, tap))})`)
    return `int across${k} = ${code.isWithin ? kernelSize[1] : counts.join(' + ')};`
  })
  const share = (k: number) => {
    if (isMax) return ''
    const all = kernelSize[0] * kernelSize[1]
    return code.countsPadding ? ` / ${all}.0` : ` / float(max(1, down * across${k}))`
  }
  return `${SHADER_HEAD}
${samplers(code.inPlanes)}
${SIZES}
${targets(code.outPlanes)}
void main() {
  ${PLACE}
  int base = (first.x + local) * inSize.z;
  int down = 0;
  ${columns.insides}
  ${isMax ? '' : across.join('\n')}
  ${outputs.map((k) => `vec4 pooled${k} = vec4(${nothing});`).join(' ')}
  for (int row = 0; row < ${kernelSize[0]}; row++) {
    ${columns.row('row', `down++; ${fetches.join('\n')} ${joins.join('\n')}`)}
  }
  ${outputs.map((k) => `out${k} = pooled${k}${share(k)};`).join('\n')}
}`
}

/**
 * Mean or maximum over columns or over rows alone; columns past the last pixel are left out. Both
 * at once for a small map; a large one first gives each row a value, so that there is more than one
 * fragment a block to share the work.
 */
export function reduceShader(
  mode: PoolSpec['mode'],
  over: 'columns' | 'both',
  planes: PlaneCount,
): string {
  const isMax = mode === 'max'
  const gather = range(planes).map((k) => {
    const value = `texelFetch(plane${k}, ivec2(base + column, y), 0)`
    const join = isMax ? `pooled = max(pooled, ${value});` : `pooled += ${value};`
    return `if (column * ${planes} + ${k} < inSize.y) { ${join} }`
  })
  const row = `for (int column = 0; column < inSize.z; column++) { ${gather.join('\n')} }`
  const all = over === 'columns' ? 'inSize.y' : 'inSize.x * inSize.y'
  return `${SHADER_HEAD}
${samplers(planes)}
${SIZES}
${targets(1)}
void main() {
  ${PLACE}
  int base = (first.x + local) * inSize.z;
  vec4 pooled = vec4(${isMax ? LEAST : '0'});
  ${over === 'columns' ? `int y = at.y; ${row}` : `for (int y = 0; y < inSize.x; y++) ${row}`}
  out0 = pooled${isMax ? '' : ` / float(${all})`};
}`
}

/** Means of windows that differ in size, as many as `outSize` has rows and columns. */
export function adaptiveShader(
  outSize: Size2,
  inPlanes: PlaneCount,
  outPlanes: PlaneCount,
): string {
  const [rows, columns] = outSize
  const pick = range(inPlanes).map(
    (k) => `if (x % ${inPlanes} == ${k}) sum += texelFetch(plane${k}, ivec2(column, y), 0);`,
  )
  return `${SHADER_HEAD}
${samplers(inPlanes)}
${SIZES}
${targets(outPlanes)}
vec4 mean(int base, int row, int cell) {
  int top = row * inSize.x / ${rows};
  int bottom = ((row + 1) * inSize.x + ${rows - 1}) / ${rows};
  int left = cell * inSize.y / ${columns};
  int right = min(inSize.y, ((cell + 1) * inSize.y + ${columns - 1}) / ${columns});
  vec4 sum = vec4(0);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++) {
      int column = base + x / ${inPlanes};
      ${pick.join('\n')}
    }
  return sum / float(max(1, (bottom - top) * (right - left)));
}
void main() {
  ${PLACE}
  int base = (first.x + local) * inSize.z;
  ${range(outPlanes)
    .map((k) => `out${k} = mean(base, at.y, quad * ${outPlanes} + ${k});`)
    .join('\n')}
}`
}
