import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from '../../../ui/playerIcons'
import { Scrubber } from '../../../ui/Scrubber'
import styles from './gemm.module.css'

interface FillTransportProps {
  /** Rows written, of `rows`. */
  readonly step: number
  readonly rows: number
  readonly onStep: (step: number) => void
}

/** A row of the matrix takes this long to look at. */
const ROW_MS = 700

/** The matrix row by row: play, pause, step and scrub. */
export function FillTransport({ step, rows, onStep }: FillTransportProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const [isAsked, setAsked] = useState(false)
  const isPlaying = isAsked && step < rows
  useEffect(() => {
    if (!isPlaying) return
    const clock = setTimeout(() => onStep(step + 1), ROW_MS)
    return () => clearTimeout(clock)
  }, [isPlaying, step, onStep])
  const go = (next: number) => {
    setAsked(false)
    onStep(Math.min(rows, Math.max(0, next)))
  }
  const play = () => {
    setAsked(!isPlaying)
    if (!isPlaying && step >= rows) onStep(0)
  }
  const count = t('fill.count', { step: format.integer(step), rows: format.integer(rows) })
  return (
    <section className={styles.transport} aria-label={t('fill.region')}>
      <IconButton
        label={t('fill.back')}
        icon={<BackIcon />}
        isSpent={step === 0}
        onPress={() => go(step - 1)}
      />
      <Button kind="primary" icon={isPlaying ? <PauseIcon /> : <PlayIcon />} onPress={play}>
        {t(isPlaying ? 'fill.pause' : 'fill.play')}
      </Button>
      <IconButton
        label={t('fill.forward')}
        icon={<ForwardIcon />}
        isSpent={step >= rows}
        onPress={() => go(step + 1)}
      />
      <Scrubber label={t('fill.scrub')} value={step} max={rows} spoken={count} onChange={go} />
      <span className={styles.count}>{count}</span>
    </section>
  )
}
