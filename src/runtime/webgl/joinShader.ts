import type { FusedActivation } from '../program/fuse'
import { activated, PLACE, range, SHADER_HEAD, samplers, targets } from './glsl'
import type { PlaneCount } from './planes'

/** What is done at each place by itself: terms joined, scaled and shifted, then activated. */
interface JoinCode {
  readonly planes: PlaneCount
  readonly join: 'add' | 'multiply'
  /** The maps read: of the output's shape, or 1×1, one value a channel. */
  readonly terms: readonly ('map' | 'vector')[]
  /** A factor and a term a channel, in two rows of `weights`. */
  readonly isAffine: boolean
  readonly activation: FusedActivation
}

/** Terms begin on their textures at the blocks that `first` has, one each. */
export const MOST_TERMS = 4
const FIRSTS = ['x', 'y', 'z', 'w'] as const

export function joinShader({ planes, join, terms, isAffine, activation }: JoinCode): string {
  const fetch = (term: number, k: number) =>
    terms[term] === 'vector'
      ? `texelFetch(term${term}_0, ivec2(first.${FIRSTS[term]} + local, 0), 0)`
      : `texelFetch(term${term}_${k},
          ivec2((first.${FIRSTS[term]} + local) * outSize.x + quad, at.y), 0)`
  const operator = join === 'add' ? ' + ' : ' * '
  const values = range(planes).map((k) => {
    const joined = terms.map((_, term) => fetch(term, k)).join(operator)
    return `vec4 value${k} = ${isAffine ? `(${joined}) * factor + shift` : joined};
  out${k} = ${activated(activation, `value${k}`)};`
  })
  return `${SHADER_HEAD}
${isAffine ? 'uniform sampler2D weights;' : ''}
${terms.map((kind, term) => samplers(kind === 'vector' ? 1 : planes, `term${term}_`)).join('\n')}
uniform ivec4 outSize;
uniform ivec4 first;
${targets(planes)}
void main() {
  ${PLACE}
  ${isAffine ? AFFINE : ''}
  ${values.join('\n')}
}`
}

const AFFINE = `vec4 factor = texelFetch(weights, ivec2(local, 0), 0);
  vec4 shift = texelFetch(weights, ivec2(local, 1), 0);`
