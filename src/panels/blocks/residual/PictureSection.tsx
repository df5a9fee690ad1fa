import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResidualBlocks } from '../../../charts/blocks/ResidualBlocks'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import type { RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import type { TurnDials } from '../useDials'
import { drawBlock } from './drawing'
import { type PairStudy, piecePlaces } from './study'
import { useBlockWords } from './useBlockWords'
import { useStepTable } from './useStepTable'

interface PictureSectionProps {
  readonly study: PairStudy
  /** The moment that is shown, from 1; 0 is none. */
  readonly at: number
  readonly turn: TurnDials<typeof RESIDUAL_DIALS>
}

/** The two blocks to scale, at rest or at one moment of their run. */
export const PictureSection = memo(function PictureSection({
  study,
  at: asked,
  turn,
}: PictureSectionProps) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const frame = useFrameText()
  const table = useStepTable(study)
  const { words, widths, skip } = useBlockWords()
  const both = [study.bottleneck, study.inverted]
  const drawings = both.map(drawBlock)
  const last = Math.max(...both.map(({ shown }) => shown.length))
  const at = Math.min(asked, last)
  const title = t('picture.title')
  const summary = t('picture.summary', {
    bottleneck: widths(study.bottleneck),
    inverted: widths(study.inverted),
    skip: skip(study.inverted),
  })
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName="bottleneck-and-inverted-residual"
      text={frame}
      note={t('picture.note')}
      controls={
        <>
          <NumberSlider
            label={t('picture.moment')}
            value={at}
            min={0}
            max={last}
            step={1}
            format={(value) => (value === 0 ? t('picture.atRest') : t('picture.at', { value }))}
            onChange={(value) => turn({ at: value })}
          />
          <NumberSlider
            label={t('picture.pieces')}
            value={study.inverted.pieces}
            min={1}
            max={study.inverted.middle}
            step={1}
            places={piecePlaces(study.inverted.middle)}
            onChange={(value) => turn({ pieces: value, at: 0 })}
          />
        </>
      }
      table={table}
    >
      {(width) => (
        <ResidualBlocks
          width={width}
          blocks={drawings.map(({ drawn }) => drawn)}
          words={both.flatMap((one, index) => {
            const drawing = drawings[index]
            return drawing ? [words(one, drawing, Math.min(at, one.shown.length) - 1)] : []
          })}
          text={{
            title,
            summary,
            channels: (count) => t('picture.channels', { number: format.integer(count) }),
            pixels: format.pixels,
          }}
        />
      )}
    </ChartFrame>
  )
})
