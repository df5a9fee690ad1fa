import { type ReactNode, type RefObject, useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../charts/answersContext'
import { ChartFrame } from '../../charts/ChartFrame'
import { ConvPicture } from '../../charts/conv/ConvPicture'
import type { Moments } from '../../charts/conv/moments'
import type { SpotSource } from '../../charts/conv/pictureProps'
import type { CellSum } from '../../core/conv/cellSum'
import type { ConvFrame } from '../../core/conv/frame'
import type { Lit } from '../../core/conv/lit'
import type { ConvScene, OutputCell, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { useApp } from '../../state/useApp'
import { useFrameText } from '../useFrameText'
import { stepOf } from './player'
import { productTable } from './productTable'
import styles from './Stage.module.css'
import { printValue } from './sumNames'
import { useCleanExport } from './useCleanExport'
import { usePictureText } from './usePictureText'

interface FigureProps {
  readonly scene: ConvScene
  /** What is drawn goes ahead of what is told. */
  readonly moments: Moments
  readonly frame: ConvFrame
  /** Of the cell in hand; null before the first. */
  readonly sum: CellSum | null
  readonly spot: Spot | null
  readonly lit: Lit | null
  readonly onSpot: (spot: Spot | null, how: SpotSource) => void
  /** While a film is made of it: drawn so wide, and without what the reader points at. */
  readonly recordWidth: number | null
  readonly onJump: (cell: OutputCell) => void
  /** Around the drawing, for whoever exports it. */
  readonly box: RefObject<HTMLDivElement | null>
  /** Right over the drawing: what it is changed by, where it does not stand beside it. */
  readonly over: ReactNode
  /** Right under the drawing, where the hand that moves it belongs. */
  readonly children: ReactNode
}

/** The picture with its sentence, its table of products and its files. */
export function Figure(props: FigureProps) {
  const { scene, moments, frame, sum, spot, lit, onSpot, onJump, recordWidth, box } = props
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const display = useApp(({ choice }) => choice.display)
  const { setting, steps } = scene.plan
  const step = stepOf(frame.position)
  const kind = t(`kind.${setting.kind}`)
  // How many steps there are may be what is asked.
  const isCovered = useContext(AnswersHidden)
  const title = isCovered
    ? kind
    : t('figure.title', { kind, step: format.integer(step), steps: format.integer(steps) })
  const text = usePictureText(scene, kind)
  const words = useFrameText()
  const formatValue = useCallback((value: number) => printValue(value, format), [format])
  const { isClean, onClickCapture } = useCleanExport((button) =>
    ['SVG', 'PNG'].some((as) => button.getAttribute('aria-label') === words.downloadAs(as, title)),
  )
  const isMarked = spot !== null && !isClean && recordWidth === null
  const table = useCallback(() => productTable(sum, { t, format }), [sum, t, format])
  const figure = (
    <ChartFrame
      title={title}
      hideTitle
      summary={text.summary}
      tellsSetting
      fileName={`convolve-${setting.kind}-step-${step}`}
      piece="stage"
      table={table}
      text={words}
      note={t('figure.note')}
    >
      {(width) => (
        <>
          <div>
            {props.over}
            <div ref={box}>
              <ConvPicture
                width={recordWidth ?? width}
                scene={scene}
                frame={moments}
                isWhole={isClean || recordWidth !== null}
                display={display}
                spot={isMarked ? spot : null}
                lit={isMarked ? lit : null}
                onSpot={onSpot}
                onJump={onJump}
                text={text}
                formatValue={formatValue}
              />
            </div>
          </div>
          {props.children}
        </>
      )}
    </ChartFrame>
  )
  return (
    <div className={styles.figure} data-piece="picture" onClickCapture={onClickCapture}>
      {figure}
    </div>
  )
}
