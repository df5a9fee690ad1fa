import { never } from '../../core/result'
import type { FusedActivation } from '../program/fuse'
import type { PlaneCount } from './planes'

export const SHADER_HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`

export const samplers = (planes: PlaneCount, name = 'plane'): string =>
  range(planes)
    .map((k) => `uniform sampler2D ${name}${k};`)
    .join('\n')

export const targets = (planes: PlaneCount): string =>
  range(planes)
    .map((k) => `layout(location = ${k}) out vec4 out${k};`)
    .join('\n')

export const range = (length: number): readonly number[] => [...Array(length).keys()]

/** Where a fragment is: its block within this draw, and its place in a row of that block. */
export const PLACE = `ivec2 at = ivec2(gl_FragCoord.xy);
  int local = at.x / outSize.x;
  int quad = at.x - local * outSize.x;
  local -= outSize.z;`

/** An activation as an expression; `value` is read more than once and must be a name. */
export function activated(activation: FusedActivation, value: string): string {
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
