import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../charts/download'
import type { ConvScene } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { useMedia } from '../useMedia'
import styles from './AnimationExport.module.css'
import { DrawingChanged, frameDelays, recordAnimation } from './exportAnimation'
import { type Film, filmOf } from './film'
import { faultCodeOf, type GifFaultCode } from './gifFault'

interface AnimationExportProps {
  readonly scene: ConvScene
  readonly svg: () => SVGSVGElement | null
  /** Sets the position and comes back once it is painted. */
  readonly show: (position: number) => Promise<void>
  /** Draws the picture for a film, so many pixels wide; null gives it back to the page. */
  readonly onWidth: (width: number | null) => void
}

const PACES = ['slow', 'medium', 'fast'] as const
type Pace = (typeof PACES)[number]

/** Milliseconds a frame stays. */
const DELAYS: Readonly<Record<Pace, number>> = { slow: 500, medium: 200, fast: 80 }

/** Why a recording ends that nobody cancelled: its layer or its panel is no more. */
const GONE = 'gone'
/** Or it looks otherwise than on the frames before. */
const CHANGED = 'changed'

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'drawing'; readonly frame: number }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'cancelled' | 'changed' }
  | { readonly kind: 'failed'; readonly code: GifFaultCode; readonly detail: string }

/** The whole sequence as an animated GIF, made on this device. */
export function AnimationExport({ scene, svg, show, onWidth }: AnimationExportProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const [pace, setPace] = useState<Pace>('medium')
  const display = useApp(({ choice }) => choice.display)
  const film = useMemo(() => filmOf(scene, display), [scene, display])
  const { positions } = film
  const recording = useRecording({ scene, svg, show, onWidth }, film, DELAYS[pace])
  const { phase, start, cancel } = recording
  const counts = {
    steps: format.integer(scene.plan.steps),
    count: scene.plan.steps,
    frames: format.integer(positions.length),
    seconds: format.fraction(
      frameDelays(positions.length, DELAYS[pace]).reduce((sum, delay) => sum + delay) / 1000,
    ),
  }
  const isAll = positions.length === scene.plan.steps
  const which = isAll ? 'everyStep' : film.isShortened ? 'fewSteps' : 'someSteps'
  return (
    <section className={styles.export} data-piece="exports" aria-label={t('gif.title')}>
      <div className={styles.row}>
        {phase.kind === 'drawing' ? (
          <Button onPress={cancel}>{t('gif.cancel')}</Button>
        ) : (
          <Button onPress={start}>{t('gif.make')}</Button>
        )}
        <Choices
          label={t('gif.pace')}
          value={pace}
          onChange={setPace}
          isDisabled={phase.kind === 'drawing'}
          options={PACES.map((id) => ({ id, label: t(`gif.paces.${id}`) }))}
        />
      </div>
      <p className={styles.note} data-piece="answer">
        {t(`gif.${which}`, counts)}
      </p>
      {phase.kind === 'drawing' && <Drawing frame={phase.frame} frames={positions.length} />}
      <p className={styles.note} role="status">
        {phase.kind === 'drawing' && t('gif.held')}
        {phase.kind === 'cancelled' && t('gif.cancelled')}
        {phase.kind === 'changed' && t('gif.changed')}
        {phase.kind === 'done' &&
          t('gif.done', { name: phase.name, size: format.bytes(phase.bytes) })}
      </p>
      {phase.kind === 'failed' && (
        <Notice kind="fault" title={t('gif.failed')}>
          <p className={styles.note}>{t(`gif.why.${phase.code}`, { detail: phase.detail })}</p>
        </Notice>
      )}
    </section>
  )
}

function Drawing({ frame, frames }: { frame: number; frames: number }) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  if (frame === frames) return <Progress label={t('gif.packing')} />
  const detail = t('gif.frame', { frame: format.integer(frame), frames: format.integer(frames) })
  return <Progress label={t('gif.drawing')} value={frame} max={frames} detail={detail} />
}

/** One recording at a time. It ends with the panel and with the layer it was begun for. */
function useRecording(props: AnimationExportProps, film: Film, delayMs: number) {
  const { scene, svg, show, onWidth } = props
  const store = useStore()
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  // The drawing changes under the recording with every other scene.
  useEffect(() => () => running.current?.abort(GONE), [scene])
  const look = useLook()
  // Another look is the reason, though nothing of it is read.
  useEffect(() => () => running.current?.abort(CHANGED), [look])

  async function start() {
    const leaving = new AbortController()
    running.current = leaving
    const from = store.getState().choice.step
    const drawing = svg()
    const ground = drawing && getComputedStyle(drawing).getPropertyValue('--ground').trim()
    setPhase({ kind: 'drawing', frame: 0 })
    onWidth(film.width)
    try {
      const file = await recordAnimation({
        positions: film.positions,
        delayMs,
        ground: ground || 'white',
        svg,
        show,
        onFrame: (frame) => setPhase({ kind: 'drawing', frame }),
        signal: leaving.signal,
      })
      const name = `convolve-${scene.plan.setting.kind}.gif`
      download(file, name)
      setPhase({ kind: 'done', name, bytes: file.size })
    } catch (error) {
      setPhase(endOf(leaving.signal, error))
    } finally {
      onWidth(null)
      if (running.current === leaving) running.current = null
      if (leaving.signal.reason !== GONE) await show(from)
    }
  }
  return { phase, start: () => void start(), cancel: () => running.current?.abort() }
}

function endOf(signal: AbortSignal, error: unknown): Phase {
  if (error instanceof DrawingChanged) return { kind: 'changed' }
  if (signal.aborted) return { kind: hasReason(signal) ? 'changed' : 'cancelled' }
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', code: faultCodeOf(error), detail }
}

const hasReason = ({ reason }: AbortSignal) => reason === GONE || reason === CHANGED

/** All but the layer that a frame's colours, words and drawing come from, in one text. */
function useLook(): string {
  const display = useApp(({ choice }) => choice.display)
  const theme = useApp(({ choice }) => choice.theme)
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const { language } = useFormat()
  return [display, theme, isDark, language].join()
}
