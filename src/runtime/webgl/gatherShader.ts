import { PLACE, range, SHADER_HEAD, samplers, targets } from './glsl'
import type { PlaneCount } from './planes'

/** Maps that one draw can gather from: each takes up to four of the 16 samplers, the table one. */
export const MOST_SOURCES = 3

/**
 * Channels in a new order, out of several maps of one height and width. `table` holds, for each
 * block of the output, the four channels it is made of, as 4 · channel + map.
 */
export function gatherShader(planes: PlaneCount, sources: number): string {
  const parts = ['x', 'y', 'z', 'w'].map(
    (part, index) => `{
    int code = int(wanted.${part});
    int channel = code / 4;
    ivec2 from = ivec2(channel / 4 * outSize.x + quad, at.y);
    vec4 mask = vec4(equal(ivec4(channel % 4), ivec4(0, 1, 2, 3)));
    ${perSource(sources, (source) =>
      range(planes)
        .map((k) => `value${k}.${part} = dot(texelFetch(${nameOf(source)}${k}, from, 0), mask);`)
        .join(' '),
    )}
  }${index === 3 ? '' : ''}`,
  )
  return shader(planes, sources, parts.join('\n'))
}

/** The same where every block comes over whole: the code is its first channel's. */
export function gatherBlocksShader(planes: PlaneCount, sources: number): string {
  return shader(
    planes,
    sources,
    `int code = int(wanted.x);
    ivec2 from = ivec2(code / 16 * outSize.x + quad, at.y);
    ${perSource(sources, (source) =>
      range(planes)
        .map((k) => `value${k} = texelFetch(${nameOf(source)}${k}, from, 0);`)
        .join(' '),
    )}`,
  )
}

export const sourceName = (source: number): string => `source${source}_`
const nameOf = sourceName

const perSource = (sources: number, fetch: (source: number) => string): string =>
  range(sources)
    .map((source) => `${source > 0 ? 'else ' : ''}if (code % 4 == ${source}) { ${fetch(source)} }`)
    .join('\n')

const shader = (planes: PlaneCount, sources: number, body: string): string => `${SHADER_HEAD}
uniform sampler2D table;
${range(sources)
  .map((source) => samplers(planes, nameOf(source)))
  .join('\n')}
uniform ivec4 outSize;
${targets(planes)}
void main() {
  ${PLACE}
  vec4 wanted = texelFetch(table, ivec2(local, 0), 0);
  ${range(planes)
    .map((k) => `vec4 value${k} = vec4(0);`)
    .join(' ')}
  ${body}
  ${range(planes)
    .map((k) => `out${k} = value${k};`)
    .join('\n')}
}`
