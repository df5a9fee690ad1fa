import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { ManifoldDials } from '../../../state/experiments/manifoldDials'
import blocks from '../blocks.module.css'
import type { Trip } from './useManifold'

interface FindingProps {
  readonly act: ManifoldDials['act']
  readonly n: number
  readonly trip: Trip
  readonly isEmpty: boolean
}

/** Under this the pictures look alike. */
const ALIKE = 0.02

/** What the dials have shown, in words. */
export const Finding = memo(function Finding({ act, n, trip, isEmpty }: FindingProps) {
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  if (isEmpty) return null
  const key =
    act === 'linear'
      ? 'linear'
      : trip.collapsed > 0
        ? 'collapsed'
        : trip.error < ALIKE
          ? 'whole'
          : 'bent'
  return (
    <p className={blocks.finding} data-piece="answer">
      {t(`finding.${key}`, {
        n: format.integer(n),
        activation: t(`act.${act}`),
        collapsed: format.percent(trip.collapsed),
        error: format.percent(trip.error),
      })}
    </p>
  )
})
