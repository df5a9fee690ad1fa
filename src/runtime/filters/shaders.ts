import { PLANE_TINTS } from './filter'

/** One triangle that covers the target; its corners need no buffer. */
export const VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0;
  gl_Position = vec4(corner, 0.0, 1.0);
}`

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;`

/** Three channels in one draw: a texel is a pixel, and a weight is a vector of three. */
export const DEPTHWISE = `${HEAD}
uniform sampler2D picture;
uniform vec3 weights[9];
out vec4 sums;
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  ivec2 last = textureSize(picture, 0) - 1;
  vec3 sum = vec3(0);
  for (int tap = 0; tap < 9; tap++) {
    ivec2 at = here + ivec2(tap % 3 - 1, tap / 3 - 1);
    // Zeros lie around the picture: a texel outside is not asked for.
    if (at != clamp(at, ivec2(0), last)) continue;
    sum += weights[tap] * floor(texelFetch(picture, at, 0).rgb * 255.0 + 0.5);
  }
  sums = vec4(sum, 0);
}`

/** Up to four outputs in one draw, an output each component. */
export const MIX = `${HEAD}
uniform sampler2D sums;
uniform vec3 rows[4];
out vec4 mixed;
void main() {
  vec3 sum = texelFetch(sums, ivec2(gl_FragCoord.xy), 0).rgb;
  mixed = vec4(dot(rows[0], sum), dot(rows[1], sum), dot(rows[2], sum), dot(rows[3], sum));
}`

/** Side of the square of texels that one texel of the next, smaller map stands for. */
export const REDUCE_SIDE = 16

export const LARGEST = `${HEAD}
uniform sampler2D map;
uniform int rim;
out vec4 largest;
void main() {
  ivec2 from = ivec2(gl_FragCoord.xy) * ${REDUCE_SIDE};
  ivec2 to = min(from + ${REDUCE_SIDE}, textureSize(map, 0) - rim);
  from = max(from, ivec2(rim));
  vec4 found = vec4(0);
  for (int y = from.y; y < to.y; y++)
    for (int x = from.x; x < to.x; x++) found = max(found, abs(texelFetch(map, ivec2(x, y), 0)));
  largest = found;
}`

const tints = PLANE_TINTS.map((tint) => `vec3(${tint.map((part) => `${part}.0`).join()}) / 255.0`)

/** `what` is 0 the picture, 1 a plane of it, 2 a signed map; canvases have their row 0 below. */
export const PAINT = `${HEAD}
uniform sampler2D map;
uniform sampler2D scale;
uniform int what;
uniform int channel;
uniform float range;
uniform ivec2 corner;
out vec4 colour;
const vec3 tints[3] = vec3[3](${tints.join(', ')});
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy) - corner;
  at.y = textureSize(map, 0).y - 1 - at.y;
  vec4 texel = texelFetch(map, at, 0);
  colour = vec4(texel.rgb, 1);
  if (what == 1) colour = vec4(texel[channel] * tints[channel], 1);
  if (what == 2) {
    float middle = float(textureSize(scale, 0).x - 1) * 0.5;
    float share = clamp(texel[channel] / max(range, 1e-6), -1.0, 1.0);
    colour = texelFetch(scale, ivec2(int(floor(middle + middle * share + 0.5)), 0), 0);
  }
}`
