import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ConvPicture } from '../../../charts/conv/ConvPicture'
import { useWidth } from '../../../charts/useWidth'
import { type ConvFrame, frameAt, positionAtMacs } from '../../../core/conv/frame'
import type { ConvScene } from '../../../core/conv/setting'
import { useFormat } from '../../../i18n/useFormat'
import styles from './Race.module.css'
import { countOf, isFinished, type Race, type Racer } from './race'

interface LaneProps {
  readonly racer: Racer
  readonly race: Race
  readonly scene: ConvScene
  /** Carried out on each side since the start. */
  readonly macs: number
  /** How many there are in all may be read. */
  readonly isTold: boolean
  /** The picture changes by whole cells. */
  readonly isStill: boolean
}

/** One side of the race: its picture as it fills, its counter, and what it is doing. */
export function Lane({ racer, race, scene, macs, isTold, isStill }: LaneProps) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { plan } = scene
  const position = positionAtMacs(plan, macs)
  const shown = isStill ? Math.floor(position) : position
  const frame = useMemo(() => frameAt(plan, shown), [plan, shown])
  const isDone = isFinished(race, racer, macs)
  const count = format.integer(countOf(race, racer, macs))
  const stageId = frame.cell && plan.stages[frame.cell.stage]?.id
  const id = `race-${racer}`
  return (
    <section className={styles.lane} data-racer={racer} aria-labelledby={id}>
      <h3 id={id} className={styles.laneTitle}>
        {t(`racer.${racer}`)}
      </h3>
      <p className={styles.stage} data-stage={isDone ? null : stageId}>
        <StageName scene={scene} frame={frame} isDone={isDone} />
      </p>
      <LanePicture scene={scene} frame={frame} racer={racer} />
      <p className={styles.counter} data-piece="answer">
        <strong>{count}</strong>{' '}
        <span>
          {t('counter', {
            all: isTold || isDone ? format.integer(plan.macs) : t('covered'),
            // What is covered must not be told by its plural.
            count: isTold || isDone ? plan.macs : 0,
          })}
        </span>
      </p>
    </section>
  )
}

interface StageNameProps {
  readonly scene: ConvScene
  readonly frame: ConvFrame
  readonly isDone: boolean
}

function StageName({ scene: { plan }, frame, isDone }: StageNameProps): ReactNode {
  const { t } = useTranslation('race')
  const format = useFormat()
  if (isDone) return t('stage.done')
  if (!frame.cell) return t('stage.waiting')
  const { id } = plan.stages[frame.cell.stage]! // of this plan's own frame
  return t(`stage.${id === 'depthwise' || id === 'pointwise' ? id : 'full'}`, {
    stage: format.integer(frame.cell.stage + 1),
    stages: format.integer(plan.stages.length),
  })
}

interface LanePictureProps {
  readonly scene: ConvScene
  readonly frame: ConvFrame
  readonly racer: Racer
}

const LanePicture = memo(function LanePicture({ scene, frame, racer }: LanePictureProps) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(480)
  const { maps, kernels } = scene
  const text = useMemo(
    () => ({
      title: t(`racer.${racer}`),
      summary: t(`picture.${racer}`, {
        input: format.shape(maps[0]?.shape ?? []),
        output: format.shape(maps.at(-1)?.shape ?? []),
      }),
      maps: maps.map(({ shape }) => format.shape(shape)),
      kernels: kernels.map(({ shape }) => format.shape(shape)),
      describeSpot: () => '',
    }),
    [maps, kernels, racer, t, format],
  )
  return (
    <div ref={box} className={styles.picture}>
      <ConvPicture
        width={width}
        scene={scene}
        frame={frame}
        display="solid"
        spot={null}
        lit={null}
        text={text}
        formatValue={format.decimal}
        compact
      />
    </div>
  )
})
