import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { unsteadiness } from '../../../core/gemm/sparseRuns'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, GemmDials } from './dials'
import own from './gemm.module.css'
import { SparseChart } from './SparseChart'
import type { useSparseRun } from './useSparseRun'

/** A map of 14 × 14, as most of MobileNetV1's layers have. */
const POSITIONS = 196
const ROUNDS = 9
/** A quiet device's slow rounds take less than this many times its quick ones. */
const UNSTEADY = 1.5

interface SparseSectionProps {
  readonly dials: Pick<GemmDials, 'weights' | 'tuned'>
  readonly turn: TurnDials<typeof DIALS>
  readonly timing: ReturnType<typeof useSparseRun>
}

/** Sparse against dense on this device: asked for, measured, drawn beside the ideal. */
export const SparseSection = memo(function SparseSection({
  dials,
  turn,
  timing,
}: SparseSectionProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const { run, start, cancel } = timing
  const channels = Number(dials.weights)
  const isUnsteady = run.result !== null && unsteadiness(run.result.points) > UNSTEADY
  return (
    <section className={styles.section}>
      <h3>{t('sparse.title')}</h3>
      <p className={styles.text}>{t('sparse.lead')}</p>
      <div className={own.run}>
        <Choices
          label={t('sparse.weights')}
          value={dials.weights}
          options={(['128', '256', '512'] as const).map((id) => ({
            id,
            label: format.shape([Number(id), Number(id)]),
          }))}
          isDisabled={run.isRunning}
          onChange={(weights) => turn({ weights })}
        />
        {run.isRunning ? (
          <Button onPress={cancel}>{t('sparse.cancel')}</Button>
        ) : (
          <Button
            kind="primary"
            onPress={() => start({ channels, positions: POSITIONS, rounds: ROUNDS, seed: 1 })}
          >
            {t(run.result ? 'sparse.again' : 'sparse.start')}
          </Button>
        )}
      </div>
      {run.isRunning && (
        <Progress
          label={t('sparse.running')}
          value={run.done}
          max={run.total}
          detail={t('sparse.progress', {
            done: format.integer(run.done),
            total: format.integer(run.total),
          })}
        />
      )}
      {run.fault && <Notice kind="fault" title={t(`sparse.fault.${run.fault}`)} />}
      {isUnsteady && run.result && !run.isRunning && (
        <Notice
          kind="warning"
          title={t('sparse.unsteady', {
            times: format.ratio(unsteadiness(run.result.points)),
          })}
        />
      )}
      <SparseChart result={run.result} isUnsteady={isUnsteady} dials={dials} turn={turn} />
    </section>
  )
})
