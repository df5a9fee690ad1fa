/** Widths for which official weights were published, all at 224 pixels. */
export const OFFICIAL_ALPHAS = [0.25, 0.5, 0.75, 1] as const
export type OfficialAlpha = (typeof OFFICIAL_ALPHAS)[number]

export const isOfficialAlpha = (alpha: number): alpha is OfficialAlpha =>
  OFFICIAL_ALPHAS.some((official) => official === alpha)

const OFFICIAL = 'https://storage.googleapis.com/tfjs-models/tfjs/'

/**
 * The folder a host may put beside the app, `weights/mobilenet_v1_0.5_224/`; also what
 * `npm run weights` fills.
 */
export const vendoredFolder = (alpha: OfficialAlpha): string =>
  `weights/mobilenet_v1_${alpha === 1 ? '1.0' : alpha}_224/`

/** Where Google publishes them; the path spells one half 0.50. */
export function officialUrl(alpha: OfficialAlpha): string {
  const spelt = { 0.25: '0.25', 0.5: '0.50', 0.75: '0.75', 1: '1.0' }[alpha]
  return `${OFFICIAL}mobilenet_v1_${spelt}_224/`
}
