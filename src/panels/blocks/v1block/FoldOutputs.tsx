import { memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RankMaps } from '../../../charts/conv/RankMaps'
import { RankPicture } from '../../../charts/conv/RankPicture'
import { ORDERS } from '../../../core/foldNorm/orders'
import { useFormat } from '../../../i18n/useFormat'
import { Choices } from '../../../ui/Choices'
import { Toggle } from '../../../ui/Toggle'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { channelOf, type FoldStudy } from './foldParts'
import { useNumbers } from './numbers'
import type { PartProps } from './part'
import styles from './v1block.module.css'

/** Below it a difference is float32's rounding, and a cell says only that it is there. */
const SMALL = 0.005

/** The layers one after the other beside the one that folding made of them. */
export const FoldOutputs = memo(function FoldOutputs({
  study,
  dials,
  turn,
}: PartProps<'fold'> & { readonly study: FoldStudy }) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const frame = useFrameText()
  const { value, short } = useNumbers()
  const { outcome } = study
  const [height, width, channels] = outcome.shape
  const difference = outcome.unfolded.map((one, index) => outcome.folded[index]! - one)
  const most = Math.max(...[...outcome.unfolded, ...outcome.folded].map(Math.abs)) || 1
  const numbers = {
    largest: value(outcome.largest),
    wrong: format.integer(outcome.wrong),
    values: format.integer(outcome.unfolded.length),
    channel: format.integer(study.channel + 1),
  }
  const isWrong = outcome.wrong > 0
  const title = t('fold.outputsTitle')
  const summary = t(isWrong ? 'fold.disagree' : 'fold.agree', numbers)
  const grid = (values: Float64Array) => ({
    rows: height,
    columns: width,
    values: channelOf(values, channels, study.channel),
  })
  const isCovered = useContext(AnswersHidden)
  const print = (one: number) => (one !== 0 && Math.abs(one) < SMALL ? t('fold.tiny') : short(one))
  const isAll = dials.fold === 'all'
  return (
    <>
      <div className={styles.wide}>
        <Choices
          label={t('fold.order')}
          value={dials.order}
          options={ORDERS.map((id) => ({ id, label: t(`fold.orders.${id}`) }))}
          onChange={(order) => turn({ order })}
        />
        <Toggle label={t('fold.pad')} isSelected={dials.pad} onChange={(pad) => turn({ pad })} />
      </div>
      <ChartFrame
        title={title}
        summary={summary}
        fileName="v1-fold-outputs"
        text={frame}
        level={3}
        note={t(isAll ? 'fold.noteAll' : 'fold.noteOne', numbers)}
        table={() => ({
          columns: [
            { id: 'row', label: t('table.row'), print: format.integer },
            { id: 'column', label: t('table.column'), print: format.integer },
            { id: 'channel', label: t('table.channel'), print: format.integer },
            { id: 'unfolded', label: t('fold.unfolded'), print: value },
            { id: 'folded', label: t('fold.folded'), print: value },
            { id: 'difference', label: t('fold.difference'), print: value },
          ],
          rows: [...outcome.unfolded].map((one, index) => ({
            key: String(index),
            cells: {
              row: Math.floor(index / (width * channels)) + 1,
              column: (Math.floor(index / channels) % width) + 1,
              channel: (index % channels) + 1,
              unfolded: one,
              folded: outcome.folded[index]!,
              difference: difference[index]!,
            },
          })),
        })}
      >
        {(room) =>
          isAll ? (
            <RankMaps
              width={room}
              shape={outcome.shape}
              most={most}
              text={{ title, summary }}
              rows={[
                { key: 'u', name: t('fold.unfolded'), hue: 'dw', values: outcome.unfolded },
                { key: 'f', name: t('fold.folded'), hue: 'k', values: outcome.folded },
                {
                  key: 'd',
                  name: t('fold.difference'),
                  hue: 'ink',
                  values: difference.map((one) => (Math.abs(one) < SMALL ? 0 : one)),
                },
              ]}
            />
          ) : (
            <RankPicture
              width={room}
              most={most}
              text={{ title, summary }}
              formatCell={isCovered ? () => '' : print}
              pieces={[
                {
                  key: 'folded',
                  sign: null,
                  label: t('fold.folded'),
                  hue: 'k',
                  grid: grid(outcome.folded),
                },
                {
                  key: 'unfolded',
                  sign: '−',
                  label: t('fold.unfolded'),
                  hue: 'ink',
                  grid: grid(outcome.unfolded),
                },
                {
                  key: 'difference',
                  sign: '=',
                  label: t('fold.difference'),
                  hue: 'cout',
                  grid: grid(difference),
                },
              ]}
            />
          )
        }
      </ChartFrame>
      <p className={blocks.finding} data-piece="answer">
        {t(`fold.findings.${dials.order}`, numbers)}
      </p>
    </>
  )
})
