import { type ComponentProps, memo, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComputed } from '../../charts/conv/isComputed'
import type { SpotSource } from '../../charts/conv/pictureProps'
import { isSameSpot } from '../../charts/conv/shade'
import { cellSum } from '../../core/conv/cellSum'
import { type ConvFrame, frameAt } from '../../core/conv/frame'
import { cellAt, indexOf } from '../../core/conv/order'
import type { ConvPlan, ConvScene, OutputCell, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import type { Drawn } from '../../state/convolve'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { useMedia } from '../useMedia'
import { AnimationExport } from './AnimationExport'
import { CellEditor } from './CellEditor'
import { Controls } from './Controls'
import { Counters } from './Counters'
import { describeStep } from './describeStep'
import { Figure } from './Figure'
import { GroupsWalk } from './GroupsWalk'
import { KeysHelp } from './KeysHelp'
import { stepOf } from './player'
import { SizeArithmetic } from './SizeArithmetic'
import { Spoken } from './Spoken'
import styles from './Stage.module.css'
import { SumPanel } from './SumPanel'
import { cellOf } from './sumNames'
import { Transport, TransportHow } from './Transport'
import { painted } from './useCleanExport'
import { useLater } from './useLater'
import { usePlayer } from './usePlayer'
import { useSpot } from './useSpot'
import { useStageKeys } from './useStageKeys'
import { Walk } from './Walk'

/** Each is written again only when what it tells has changed. */
const Recording = memo(AnimationExport)
const Summed = memo(SumPanel)
const Counted = memo(Counters)

/** After its words a step is summed, then counted, each in a frame of its own. */
const [SUM_FRAMES, COUNT_FRAMES] = [1, 2]

interface StageProps {
  readonly drawn: Drawn
  readonly scene: ConvScene
}

/** The layer that can be drawn, at the moment in hand. */
export function Stage({ drawn, scene }: StageProps) {
  const { plan } = scene
  const isWide = useMedia('(min-width: 1280px)')
  const { player, moments, act } = usePlayer(plan)
  const { spot, isPinned, lit, onSpot, pin, letGo } = useSpot(plan, player.isPlaying)
  const position = Math.min(plan.steps, player.position)
  const frame = useMemo(() => frameAt(plan, position), [plan, position])
  const sum = useCellInHand(scene, frame)
  const pinned = isPinned ? spot : null
  const place = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const onJump = useCallback(
    (cell: OutputCell) => {
      letGo()
      act({ type: 'jump', position: indexOf(plan, cell) + 1 })
    },
    [plan, act, letGo],
  )
  const onPoint = useCallback(
    (next: Spot | null, how: SpotSource) => {
      // Whoever pinned it: this picture, the sum's own table or the address.
      const again = how === 'press' && isPinned && isSameSpot(next, spot) ? cellOf(next) : null
      if (again) onJump(again)
      else onSpot(next, how)
    },
    [isPinned, spot, onJump, onSpot],
  )
  const [recordWidth, setRecordWidth] = useState<number | null>(null)
  const isRecording = recordWidth !== null
  useStageKeys(place, act, letGo, isRecording)
  const svg = useCallback(() => picture.current?.querySelector('svg') ?? null, [])
  const show = useCallback(
    (to: number) => {
      act({ type: 'jump', position: to })
      return painted()
    },
    [act],
  )
  const written = (
    <PanelBoundary>
      <div className={styles.sum}>
        <Sums {...{ scene, frame, spot }} onSpot={pin} />
      </div>
    </PanelBoundary>
  )
  const counters = (
    <PanelBoundary>
      <Counts {...{ drawn, scene, frame }} />
    </PanelBoundary>
  )
  const sizes = (
    <PanelBoundary>
      <SizeArithmetic drawn={drawn} scene={scene} />
    </PanelBoundary>
  )
  return (
    <div ref={place} className={styles.stage} data-piece="stage" tabIndex={-1}>
      <div className={styles.top} inert={isRecording}>
        <div className={styles.seen}>
          <Figure
            {...{ scene, moments, frame, sum, spot, lit, onJump, recordWidth }}
            onSpot={onPoint}
            box={picture}
            over={!isWide && <GroupsWalk setting={plan.setting} />}
          >
            <Transport {...{ plan, player, moments, frame, act }}>
              <CellEditor
                scene={scene}
                spot={pinned}
                isComputed={pinned !== null && isComputed(plan, frame, pinned)}
                onLetGo={letGo}
              />
            </Transport>
            <StepWords plan={plan} step={stepOf(position)} sum={sum} isPlaying={player.isPlaying} />
            <TransportHow isLooping={player.isLooping} act={act} />
          </Figure>
          {isWide && written}
        </div>
        <div className={styles.aside}>
          <Walk plan={plan} hasSlider={isWide} />
          {isWide && <Controls drawn={drawn} />}
        </div>
      </div>
      <div className={styles.numbers} inert={isRecording}>
        {isWide ? sizes : written}
        {counters}
      </div>
      {!isWide && (
        <div inert={isRecording}>
          <Controls drawn={drawn} />
        </div>
      )}
      {!isWide && sizes}
      <PanelBoundary>
        <Recording scene={scene} svg={svg} show={show} onWidth={setRecordWidth} />
      </PanelBoundary>
      <KeysHelp />
    </div>
  )
}

const Sums = memo(function Sums(props: ComponentProps<typeof SumPanel>) {
  return <Summed {...props} frame={useLaterFrame(props.scene.plan, props.frame, SUM_FRAMES)} />
})

const Counts = memo(function Counts(props: ComponentProps<typeof Counters>) {
  return <Counted {...props} frame={useLaterFrame(props.scene.plan, props.frame, COUNT_FRAMES)} />
})

/** What was told of this plan some frames ago; of another plan nothing is kept. */
function useLaterFrame(plan: ConvPlan, frame: ConvFrame, frames: number): ConvFrame {
  const told = useMemo(() => ({ plan, frame }), [plan, frame])
  const later = useLater(told, frames)
  return later.plan === plan ? later.frame : frame
}

/** The sum of the cell in hand, the same object while the cell is the same. */
function useCellInHand(scene: ConvScene, frame: ConvFrame) {
  const index = frame.cell ? indexOf(scene.plan, frame.cell) : -1
  return useMemo(
    () => (index < 0 ? null : cellSum(scene, cellAt(scene.plan, index))),
    [scene, index],
  )
}

interface StepWordsProps {
  readonly plan: ConvPlan
  readonly step: number
  readonly sum: ReturnType<typeof useCellInHand>
  readonly isPlaying: boolean
}

const StepWords = memo(function StepWords({ plan, step, sum, isPlaying }: StepWordsProps) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const text = useMemo(
    () => describeStep(plan, frameAt(plan, step), sum, { t, format }),
    [plan, step, sum, t, format],
  )
  return <Spoken key={format.language} text={text} step={step} isPlaying={isPlaying} />
})
