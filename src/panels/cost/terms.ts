import type { Hue } from '../../charts/hue'
import type { LayerSetting, Stage } from '../../core/closedForm'
import { never } from '../../core/result'

/** One factor of a stage's count, as a symbol and as the reader's number. */
export interface Factor {
  readonly symbol: 'K' | 'C_in' | 'C_out' | 'D_F' | 'D_out' | 't' | 'g'
  readonly value: number
  readonly power: 1 | 2
  /** The factor divides: groups. */
  readonly divides?: true
}

const SYMBOL_HUES: Readonly<Record<Factor['symbol'], Hue>> = {
  K: 'k',
  C_in: 'cin',
  C_out: 'cout',
  D_F: 'df',
  D_out: 'df',
  t: 'ink',
  g: 'ink',
}

/** The factors whose product is the stage's multiply–accumulates. */
export function stageFactors(stage: Stage, setting: LayerSetting): readonly Factor[] {
  const { kernelSize, inChannels, outChannels, featureSize, groups, expansion } = setting
  const one = (symbol: Factor['symbol'], value: number): Factor => ({ symbol, value, power: 1 })
  const squared = (symbol: Factor['symbol'], value: number): Factor => ({ symbol, value, power: 2 })
  const [height, width, channels] = stage.output
  const area = squared('D_out', height)
  const kernel = squared('K', kernelSize)
  const channelsIn = one('C_in', inChannels)
  const channelsOut = one('C_out', outChannels)
  const isExpanded = channels !== inChannels || stage.input[2] !== inChannels
  const inside = isExpanded && expansion > 1 ? [one('t', expansion), channelsIn] : [channelsIn]
  switch (stage.id) {
    case 'full':
      return [area, kernel, channelsIn, channelsOut]
    case 'grouped':
      return [area, kernel, channelsIn, { ...one('g', groups), divides: true }, channelsOut]
    case 'depthwise':
      return [area, kernel, ...inside]
    case 'pointwise':
      return [area, channelsIn, channelsOut]
    case 'expand':
      return [squared('D_F', featureSize), channelsIn, one('t', expansion), channelsIn]
    case 'project':
      return [area, ...(expansion > 1 ? [one('t', expansion)] : []), channelsIn, channelsOut]
    case 'vertical':
      return [
        one('D_out', height),
        one('D_F', width),
        one('K', kernelSize),
        channelsIn,
        channelsOut,
      ]
    case 'horizontal':
      return [area, one('K', kernelSize), squared('C_out', outChannels)]
    default:
      return never(stage.id)
  }
}

/** The product of a stage's factors; a test holds it to the engine's own count. */
export const factorsProduct = (factors: readonly Factor[]) =>
  factors.reduce(
    (product, { value, power, divides }) => (divides ? product / value : product * value ** power),
    1,
  )

/** TeX with each dimension in its hue. */
export function symbolsTex(factors: readonly Factor[]): string {
  return product(factors, ({ symbol, power }) => {
    const [letter, below] = symbol.split('_')
    const subscript =
      below === undefined ? '' : below.length > 1 ? `_{\\text{${below}}}` : `_${below}`
    return tinted(symbol, `${letter}${subscript}${power === 2 ? '^2' : ''}`)
  })
}

export function numbersTex(factors: readonly Factor[], print: (value: number) => string): string {
  return product(factors, ({ symbol, value, power }) =>
    tinted(symbol, `${texNumber(print(value))}${power === 2 ? '^2' : ''}`),
  )
}

/** Commas in TeX's mathematics set a space after themselves unless they are braced. */
export const texNumber = (printed: string) => printed.replaceAll(',', '{,}')

const tinted = (symbol: Factor['symbol'], tex: string) => {
  const hue = SYMBOL_HUES[symbol]
  return hue === 'ink' ? tex : `\\htmlClass{hue-${hue}}{${tex}}`
}

/** Factors joined by dots; a factor that divides stands under the one before it. */
function product(factors: readonly Factor[], print: (factor: Factor) => string): string {
  const parts: string[] = []
  for (const factor of factors) {
    if (factor.divides) parts.push(`\\tfrac{${parts.pop() ?? '1'}}{${print(factor)}}`)
    else parts.push(print(factor))
  }
  return parts.join(' \\cdot ')
}

/** The same in plain signs, for a reader who hears it: “D_out² × K² × C_in”. */
export function spokenFactors(factors: readonly Factor[], print: (factor: Factor) => string) {
  return factors
    .map(
      (factor, index) =>
        `${index === 0 ? '' : factor.divides ? ' ÷ ' : ' × '}${print(factor)}${factor.power === 2 ? '²' : ''}`,
    )
    .join('')
}
