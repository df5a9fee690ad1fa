import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Curve } from '../../../core/manifold/curve'
import { useFormat } from '../../../i18n/useFormat'
import type { MANIFOLD_DIALS } from '../../../state/experiments/manifoldDials'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import styles from './Manifold.module.css'
import { OverNFigure } from './OverNFigure'
import { ALL_N, ownRow, type Question, SEEDS } from './sweep'
import { type ResultDials, scaleOf } from './useManifold'
import { useSweep } from './useSweep'

interface CurvesSectionProps {
  readonly dials: ResultDials
  readonly turn: TurnDials<typeof MANIFOLD_DIALS>
  readonly curve: Curve
}

/** What is luck and what is not: many matrices for every n, and the reader's among them. */
export const CurvesSection = memo(function CurvesSection(props: CurvesSectionProps) {
  const { dials, turn, curve } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const { act, way, fit, n } = dials
  const scale = scaleOf(dials)
  const question = useMemo(
    (): Question => ({ curve, activation: act, scale, back: { way, isStretched: fit } }),
    [curve, act, scale, way, fit],
  )
  const sweep = useSweep(question)
  const lateQuestion = useDeferredValue(question)
  const lateSeed = useDeferredValue(dials.seed)
  const own = useMemo(
    () => ALL_N.map((each) => ownRow(lateQuestion, lateSeed, each)),
    [lateQuestion, lateSeed],
  )
  const figure = { activation: act, n, own, sweep, onN: (next: number) => turn({ n: next }) }
  return (
    <section className={blocks.section} data-piece="curves answer">
      <h3>{t('curves.title')}</h3>
      <p className={blocks.text}>
        {t(`curves.lead.${way}`, { seeds: format.integer(SEEDS), activation: t(`act.${act}`) })}
      </p>
      <div className={styles.waiting} data-phase={sweep.phase}>
        {sweep.phase === 'running' && (
          <>
            <Progress
              label={t('curves.running')}
              value={sweep.done}
              max={ALL_N.length}
              detail={t('curves.done', {
                done: format.integer(sweep.done),
                all: format.integer(ALL_N.length),
              })}
            />
            <Button kind="quiet" onPress={sweep.stop}>
              {t('curves.stop')}
            </Button>
          </>
        )}
        {sweep.phase === 'done' && (
          <p className={styles.finished}>
            {t('curves.finished', { seeds: format.integer(SEEDS) })}
          </p>
        )}
        {sweep.phase === 'stopped' && <Button onPress={sweep.goOn}>{t('curves.goOn')}</Button>}
        {sweep.phase === 'failed' && (
          <Notice
            kind="fault"
            title={t('curves.failed')}
            action={<Button onPress={sweep.goOn}>{t('curves.goOn')}</Button>}
          />
        )}
      </div>
      <div className={blocks.pair}>
        <OverNFigure measure="collapsed" {...figure} />
        <OverNFigure measure="error" {...figure} />
      </div>
    </section>
  )
})
