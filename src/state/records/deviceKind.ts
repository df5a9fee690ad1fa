import type { DeviceFacts } from './record'

/** What a device is to look at, as far as its browser tells. */
export const DEVICE_KINDS = ['phone', 'tablet', 'chromebook', 'computer', 'unknown'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/**
 * From the browser's hints alone, which only Chromium gives: Safari and Firefox are `unknown`. No
 * browser tells a laptop from a desktop, so both are computers.
 */
export function deviceKind({ mobile, platform }: DeviceFacts): DeviceKind {
  if (mobile) return 'phone'
  if (platform === null || platform === '') return 'unknown'
  if (/^android$/i.test(platform)) return 'tablet'
  if (/^(chrome|chromium) ?os$/i.test(platform)) return 'chromebook'
  return /^(windows|macos|linux)$/i.test(platform) ? 'computer' : 'unknown'
}
