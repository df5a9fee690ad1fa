import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { firstChannel } from '../../core/conv/place'
import type { ConvPlan, OutputCell, Spot } from '../../core/conv/setting'
import { ABOUT, type Format } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'

export const sameCell = (one: OutputCell | null, other: OutputCell | null) =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.stage === other.stage &&
    one.y === other.y &&
    one.x === other.x &&
    one.channel === other.channel)

/** The output value a spot is, or null for the input and for weights. */
export const cellOf = (spot: Spot | null): OutputCell | null =>
  spot?.kind === 'map' && spot.map > 0
    ? { stage: spot.map - 1, y: spot.y, x: spot.x, channel: spot.channel }
    : null

export const spotOf = ({ stage, y, x, channel }: OutputCell): Spot => ({
  kind: 'map',
  map: stage + 1,
  y,
  x,
  channel,
})

/** Rows, columns and channels are counted from 1 where readers see them. */
export function spotName(plan: ConvPlan, spot: Spot, t: TFunction<'sum'>, format: Format): string {
  const place = { row: format.integer(spot.y + 1), column: format.integer(spot.x + 1) }
  if (spot.kind === 'map') {
    const channel = format.integer(spot.channel + 1)
    if (spot.map === 0) return t('place.input', { ...place, channel })
    if (spot.map === plan.stages.length) return t('place.output', { ...place, channel })
    const id = plan.stages[spot.map - 1]?.id ?? 'full'
    return t('place.middle', { ...place, channel, stage: t(`stage.${id}`) })
  }
  const stage = plan.stages[spot.stage]
  return t('place.weight', {
    ...place,
    stage: t(`stage.${stage?.id ?? 'full'}`),
    filter: format.integer(spot.outChannel + 1),
    channel: format.integer(
      (stage ? firstChannel(stage, spot.outChannel) + spot.inChannel : spot.inChannel) + 1,
    ),
  })
}

/** A value as formulas set it, with a true minus. */
export const printValue = (value: number, format: Format) =>
  format.decimal(value === 0 ? 0 : value).replace('-', '−')

/** A value of the sum written out: to its last decimal, or marked where it goes on. */
export const printExact = (value: number, format: Format) => format.exact(value).replace('-', '−')

/** What stands after a term: = 0.25, or ≈ 0.333333 where the number goes on. */
export function printResult(value: number, format: Format): string {
  const printed = printExact(value, format)
  return printed.startsWith(ABOUT) ? `${ABOUT} ${printed.slice(ABOUT.length)}` : `= ${printed}`
}

export function useSpotName(plan: ConvPlan): (spot: Spot) => string {
  const { t } = useTranslation('sum')
  const format = useFormat()
  return useMemo(() => (spot: Spot) => spotName(plan, spot, t, format), [plan, t, format])
}
