import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { CATALOGUE } from '../../../nets/catalogue'
import type { Study } from '../../../state/study'
import { useBytes } from '../useBytes'
import type { Counter, SettingCost } from './grid'
import { LAW_NAMES, lawCost, lawError, type Scaled } from './law'

/** Signed, in percent: +1.7%, −12%. */
export function signedPercent(share: number): string {
  const rounded = Math.abs(share) < 0.0005 ? 0 : share
  const size = Math.abs(rounded * 100)
  const digits = size >= 100 ? size.toFixed(0) : size.toFixed(1)
  return `${rounded < 0 ? '−' : '+'}${digits}%`
}

/** The setting that the law starts from: α 1 at the network's own resolution. */
export function fullCost(study: Pick<Study, 'id'>, counter: Counter) {
  const side = CATALOGUE[study.id].defaultResolution
  return { side, cost: counter.count(1, side) }
}

/** What a setting of the grid is and costs, in words. */
export function useScalingWords(study: Pick<Study, 'id'>, counter: Counter) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const bytes = useBytes()
  const { id } = study
  return useMemo(() => {
    const full = fullCost({ id }, counter)
    const hasWidths = CATALOGUE[id].rounding !== null
    const print = (scaled: Scaled, value: number) =>
      scaled === 'macs'
        ? format.macs(value)
        : scaled === 'params'
          ? format.params(value)
          : bytes(value)

    function cell(
      scaled: Scaled,
      alpha: number,
      resolution: number,
      cost: SettingCost | null | undefined,
    ): string {
      const values = { alpha: String(alpha), side: String(resolution), full: String(full.side) }
      if (cost === undefined) return t('scaling.waiting', values)
      if (cost === null || !full.cost) return t('scaling.impossible', values)
      const said = t(hasWidths ? 'scaling.cell' : 'scaling.cellPlain', {
        ...values,
        cost: print(scaled, cost[scaled]),
        ratio: format.percent(cost[scaled] / full.cost[scaled]),
      })
      const rho = resolution / full.side
      return t('scaling.cellLaw', {
        cell: said,
        law: LAW_NAMES[scaled],
        expected: print(scaled, lawCost(scaled, full.cost, alpha, rho)),
        off: signedPercent(lawError(scaled, full.cost, alpha, rho, cost)),
      })
    }

    return { t, format, bytes, print, cell, full, hasWidths }
  }, [t, format, bytes, id, counter])
}
