import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { useBytes } from '../useBytes'
import { MEBIBYTE, type Neighbours, type Price, type PricedPoint } from './points'
import { useSetting } from './useSetting'

/** Sentences about published points at the price the chart shows. */
export function useAccuracyWords(price: Price) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const bytes = useBytes()
  const setting = useSetting()
  return useMemo(() => {
    const percent = (value: number) => `${format.decimal(value)}%`
    const cost = (value: number) =>
      price === 'macs'
        ? format.macs(value)
        : price === 'params'
          ? format.params(value)
          : bytes(value * MEBIBYTE)
    const short = (point: PricedPoint) =>
      t('published.short', {
        setting: setting.ofPoint(point),
        top1: percent(point.top1),
        cost: cost(point.value),
      })

    /** Where the reader stands: by cost alone, and by what is published for exactly that. */
    function place(
      study: PossibleStudy,
      value: number,
      exact: readonly PricedPoint[],
      { below, above, isOwnFamily }: Neighbours,
    ): string {
      const values = {
        setting: setting.ofStudy(study),
        cost: cost(value),
        below: below ? short(below) : '',
        above: above ? short(above) : '',
      }
      if (exact.length > 0) {
        const figures = exact.map(({ top1, source }) =>
          t('published.figure', { top1: percent(top1), source }),
        )
        return t('published.exact', { ...values, figures: figures.join(t('separator')) })
      }
      if (below && above) {
        return t(isOwnFamily ? 'published.betweenOwn' : 'published.between', values)
      }
      return t(below ? 'published.dearest' : 'published.cheapest', values)
    }

    return {
      price,
      percent,
      cost,
      place,
      setting: setting.ofPoint,
      /** All of a point in one line. */
      point: (point: PricedPoint) =>
        t(point.isComputed ? 'published.pointComputed' : 'published.point', {
          setting: setting.ofPoint(point),
          top1: percent(point.top1),
          cost: cost(point.value),
          source: point.source,
        }),
      tick: price === 'file' ? format.fraction : roundTick(format.si),
      si: format.si,
      bytes,
      t,
    }
  }, [t, format, bytes, setting, price])
}

export type AccuracyWords = ReturnType<typeof useAccuracyWords>

/** Round numbers without the zeros that keep three digits: 10 M, not 10.0 M. */
export const roundTick = (print: (value: number) => string) => (value: number) =>
  print(value).replace(/\.0+(?!\d)/, '')
