import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { MemoryFrame } from './MemoryFrame'
import { PiecesSection } from './PiecesSection'
import type { PairStudy } from './study'

interface MemorySectionProps {
  readonly study: PairStudy
  /** The moment that is shown, from 1; 0 is none. */
  readonly at: number
  readonly turn: TurnDials<typeof RESIDUAL_DIALS>
}

/** What must be held at once, and how little when the middle is cut. */
export const MemorySection = memo(function MemorySection({ study, at, turn }: MemorySectionProps) {
  const { t } = useTranslation('exResidual')
  const onPick = useCallback((index: number) => turn({ at: index + 1 }), [turn])
  const both = [study.bottleneck, study.inverted]
  const most = Math.max(...both.map(({ peak }) => peak))
  return (
    <>
      <section className={blocks.section}>
        <h3>{t('memory.heading')}</h3>
        <div className={blocks.pair}>
          {both.map((one) => (
            <MemoryFrame
              key={one.side}
              study={one}
              most={most}
              picked={Math.min(at, one.shown.length) - 1}
              onPick={onPick}
            />
          ))}
        </div>
      </section>
      <PiecesSection study={study} turn={turn} />
    </>
  )
})
