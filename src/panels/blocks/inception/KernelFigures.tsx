import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { InceptionKernels } from '../../../charts/blocks/InceptionKernels'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Between } from '../../../core/towers/orders'
import { useFormat } from '../../../i18n/useFormat'
import { Notice } from '../../../ui/Notice'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { OrderAnswer, OrderStudy } from './orderStudy'

interface KernelFiguresProps {
  readonly study: OrderStudy
  readonly between: Between
}

/** The one kernel each order amounts to; with ReLU between there is none. */
export const KernelFigures = memo(function KernelFigures({ study, between }: KernelFiguresProps) {
  const { t } = useTranslation('exInception')
  return (
    <>
      {between === 'relu' && <Notice kind="info" title={t('kernels.gone')} />}
      <div className={styles.pair}>
        {study.answers.map((answer) => (
          <KernelFigure key={answer.order} study={study} answer={answer} />
        ))}
      </div>
    </>
  )
})

const KernelFigure = memo(function KernelFigure({
  study,
  answer,
}: {
  study: OrderStudy
  answer: OrderAnswer
}) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const frame = useFrameText()
  const { kernelSize, inChannels, outChannels } = study
  const { order, composite, ranks } = answer
  const title = t(`kernels.title.${order}`)
  const summary = t(`kernels.summary.${order}`, {
    perInput: format.integer(ranks.perInput),
    perOutput: format.integer(ranks.perOutput),
  })
  return (
    <ChartFrame
      title={title}
      summary={summary}
      level={3}
      fileName={`inception-kernels-${order}`}
      text={frame}
      note={t('kernels.note')}
      table={() => ({
        columns: [
          { id: 'kernel', label: t('kernels.kernel') },
          ...Array.from({ length: kernelSize ** 2 }, (_, tap) => ({
            id: String(tap),
            label: t('kernels.tap', {
              row: format.integer(Math.floor(tap / kernelSize) + 1),
              column: format.integer((tap % kernelSize) + 1),
            }),
            print: format.decimal,
          })),
        ],
        rows: Array.from({ length: inChannels * outChannels }, (_, pair) => ({
          key: String(pair),
          cells: {
            kernel: t('kernels.pair', {
              output: format.integer(Math.floor(pair / inChannels) + 1),
              input: format.integer((pair % inChannels) + 1),
            }),
            ...Object.fromEntries(
              Array.from({ length: kernelSize ** 2 }, (_, tap) => [
                String(tap),
                composite[
                  (tap * inChannels + (pair % inChannels)) * outChannels +
                    Math.floor(pair / inChannels)
                ] ?? 0,
              ]),
            ),
          },
        })),
      })}
    >
      {(width) => (
        <InceptionKernels
          width={width}
          kernelSize={kernelSize}
          inChannels={inChannels}
          outChannels={outChannels}
          values={composite}
          alike={order === 'depthwiseFirst' ? 'columns' : 'rows'}
          text={{ title, summary }}
        />
      )}
    </ChartFrame>
  )
})
