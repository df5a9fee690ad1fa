import type { ScalingSample } from '../../charts/layoutScaling'
import { FULL_RESOLUTION } from '../../core/rounding'
import { mobilenetV1 } from '../../nets/mobilenetV1'
import { type LayerStudy, studyLayer } from './study'

type Scaled = Parameters<typeof studyLayer>[0]

/** α in hundredths, fine enough to show channels drop away; as far as 1, or the reader's own. */
const alphasTo = (most: number) =>
  Array.from({ length: Math.ceil(most * 100) - 9 }, (_, index) => (10 + index) / 100)

const resolutionsTo = (most: number) =>
  Array.from({ length: Math.floor((most - 32) / 2) + 1 }, (_, index) => 32 + 2 * index)

/** The pair's exact cost at one α and resolution. */
const pairCost = (choice: Scaled): number => {
  const { ways } = studyLayer(choice)
  return ways.ok ? ways.value.separable.operations : Number.NaN
}

/** Exact cost over α relative to α = 1; settings that cannot be are left out. */
export function alphaSamples(choice: Scaled): readonly ScalingSample[] {
  const full = pairCost({ ...choice, alpha: 1 })
  return alphasTo(Math.max(1, choice.alpha))
    .map((alpha) => ({
      multiplier: alpha,
      exact: pairCost({ ...choice, alpha }) / full,
    }))
    .filter(isNumber)
}

export function resolutionSamples(choice: Scaled): readonly ScalingSample[] {
  const full = pairCost({ ...choice, resolution: FULL_RESOLUTION })
  return resolutionsTo(Math.max(FULL_RESOLUTION, choice.resolution))
    .map((resolution) => ({
      multiplier: resolution / FULL_RESOLUTION,
      exact: pairCost({ ...choice, resolution }) / full,
    }))
    .filter(isNumber)
}

/** A sample and why it is on its law or off it. */
export interface OwnSample<How> extends ScalingSample {
  readonly how: How
}

/**
 * The reader's own two samples. A map that was not rounded can still leave the law: without
 * padding, or with a stride, the output's side does not shrink in the input's proportion.
 */
export function ownSamples(choice: Scaled, rounded: readonly Rounding[]) {
  const own = pairCost(choice)
  const isExact = (name: Rounding['name']) =>
    rounded.some((one) => one.name === name && one.how === 'exact')
  const rho = choice.resolution / FULL_RESOLUTION
  const share = own / pairCost({ ...choice, resolution: FULL_RESOLUTION })
  const alpha: OwnSample<'exact' | 'rounded'> = {
    multiplier: choice.alpha,
    exact: own / pairCost({ ...choice, alpha: 1 }),
    how: isExact('C_in') && isExact('C_out') ? 'exact' : 'rounded',
  }
  const map: OwnSample<'exact' | 'rounded' | 'edges'> = {
    multiplier: rho,
    exact: share,
    how: Math.abs(share - rho ** 2) < 1e-9 ? 'exact' : isExact('D_F') ? 'edges' : 'rounded',
  }
  return { alpha, rho: map }
}

/** Every fifth sample, the unscaled one and the reader's own, in order. */
export function tableSamples(
  samples: readonly ScalingSample[],
  own: ScalingSample,
): readonly ScalingSample[] {
  const listed = samples.filter(
    ({ multiplier }, index) => index % 5 === 0 || multiplier === 1 || multiplier === own.multiplier,
  )
  const isListed = listed.some(({ multiplier }) => multiplier === own.multiplier)
  const all = isListed ? listed : [...listed, own]
  return all.filter(isNumber).sort((a, b) => a.multiplier - b.multiplier)
}

const isNumber = ({ exact }: ScalingSample) => Number.isFinite(exact)

/** One scaled number and what made it whole. */
export interface Rounding {
  readonly name: 'C_in' | 'C_out' | 'D_F'
  readonly base: number
  readonly factor: number
  readonly product: number
  readonly used: number
  readonly how: 'exact' | 'truncated' | 'minimum' | 'ceiled'
  readonly minimum: number
}

/** How α and ρ came out as whole channels and pixels, by MobileNetV1's rule. */
export function roundings(study: LayerStudy): readonly Rounding[] {
  const { base, setting, alpha, resolution } = study
  const { minimum } = mobilenetV1.rounding
  const channels = (name: 'C_in' | 'C_out', from: number, used: number): Rounding => {
    const product = from * alpha
    const how = used === product ? 'exact' : used > product ? 'minimum' : 'truncated'
    return { name, base: from, factor: alpha, product, used, how, minimum: Math.min(minimum, from) }
  }
  const rho = resolution / FULL_RESOLUTION
  const size = base.featureSize * rho
  return [
    channels('C_in', base.inChannels, setting.inChannels),
    channels('C_out', base.outChannels, setting.outChannels),
    {
      ...{ name: 'D_F' as const, base: base.featureSize, factor: rho, product: size },
      ...{ used: setting.featureSize, minimum: 1 },
      how: setting.featureSize === size ? 'exact' : 'ceiled',
    },
  ]
}
