import type { DeviceFacts } from './record'

/** What only some browsers tell, and none has to. */
interface Hints {
  readonly userAgentData?: {
    readonly brands?: readonly { readonly brand: string; readonly version: string }[]
    readonly platform?: string
    readonly mobile?: boolean
  }
  readonly deviceMemory?: number
}

/** Where the facts are read; a test hands in its own. */
export interface FactSource {
  readonly navigator: Pick<Navigator, 'hardwareConcurrency'> & Hints
  readonly devicePixelRatio: number
  readonly crossOriginIsolated: boolean
}

/** Chromium lists a brand that is none, so that nobody parses the list too closely. */
const isNonsense = (brand: string): boolean => /not.*brand/i.test(brand)

/**
 * What the browser tells of itself and the device, each by its own feature. A browser without
 * hints has no brands: its user agent string is a costume and is not read.
 */
export function deviceFacts({
  navigator,
  devicePixelRatio,
  crossOriginIsolated,
}: Partial<FactSource>): DeviceFacts {
  const hints = navigator?.userAgentData
  const brands = hints?.brands
    ?.filter(({ brand }) => !isNonsense(brand))
    .map(({ brand, version }) => `${brand} ${version}`)
  return {
    brands: brands && brands.length > 0 ? brands : null,
    platform: hints?.platform || null,
    mobile: hints?.mobile ?? null,
    hardwareConcurrency: navigator?.hardwareConcurrency ?? null,
    deviceMemory: navigator?.deviceMemory ?? null,
    devicePixelRatio: devicePixelRatio ?? null,
    crossOriginIsolated: crossOriginIsolated ?? null,
  }
}
