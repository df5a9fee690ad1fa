import type { MeasurementRecord } from './record'

/** Longer names are cut; a chart has no room for them. */
const MOST = 40

/**
 * A device as its neighbours may know it: GPU, platform and cores as the browser tells them, and
 * nothing that tells one of two equal devices from the other. Without either, the backend.
 */
export function deviceLabel({ environment: { runtime, device } }: MeasurementRecord): string {
  const gpu = runtime.threads === 0 ? rendererName(runtime.renderer) : ''
  const cores = device.hardwareConcurrency ? `${device.hardwareConcurrency}×CPU` : ''
  const words = [gpu || cores, device.platform ?? ''].filter((word) => word !== '')
  return plainLabel(words.length > 0 ? words.join(', ') : runtime.backend)
}

/** Letters, digits, marks and spaces, 40 at most: nothing that turns or breaks a line. */
export const plainLabel = (text: string): string =>
  [...text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]+/gu, ' ')].slice(0, MOST).join('').trim()

/**
 * The name in `ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)` and the like:
 * maker's marks, driver, interface and device numbers left out.
 */
export function rendererName(renderer: string): string {
  const inner = /^ANGLE \((.*)\)$/.exec(renderer.trim())?.[1]
  const name = inner === undefined ? renderer : (splitOutside(inner)[1] ?? inner)
  const chip = /^Vulkan [\d.]+ \((.*)\)$/.exec(name)?.[1] ?? name
  return chip
    .replace(/\((R|TM|C)\)/gi, '')
    .replace(/ANGLE Metal Renderer: /, '')
    .replace(/\bMesa\b|\bDirect3D\S*.*$|\bvs_\d.*$|\bOpenGL\b.*$/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\/PCIe\/SSE2|, or similar$/g, '')
    .replace(/\b(\w+) \1\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Parts between commas that stand in no bracket. */
function splitOutside(text: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}
