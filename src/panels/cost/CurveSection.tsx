import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import { RatioCurve } from '../../charts/RatioCurve'
import { separableRatio } from '../../core/closedForm'
import { useFormat } from '../../i18n/useFormat'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import { useFrameText } from '../useFrameText'
import sections from './sections.module.css'
import type { PossibleStudy } from './study'

const SHOWN_KERNELS = [1, 3, 5, 7]
const TABLE_CHANNELS = Array.from({ length: 13 }, (_, power) => 2 ** power)

/** 1/C_out + 1/K² over C_out; the point is the reader's layer and moves it. */
export const CurveSection = memo(function CurveSection({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const store = useStore()
  const { alpha, setting } = study
  const { kernelSize, outChannels } = setting
  const kernelSizes = useMemo(() => withOwn(SHOWN_KERNELS, kernelSize), [kernelSize])
  const ratio = separableRatio(kernelSize, outChannels)
  const values = {
    kernel: format.integer(kernelSize),
    outChannels: format.integer(outChannels),
    ratio: format.fraction(ratio),
    limit: format.fraction(1 / kernelSize ** 2),
  }
  const title = t('curve.title')
  const summary = t('curve.summary', values)
  return (
    <section className={sections.section} data-piece="curve answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName="separable-ratio"
        text={frame}
        note={t('curve.hint')}
        table={{
          columns: [
            { id: 'outChannels', label: t('curve.outChannels') },
            ...kernelSizes.map((size) => ({
              id: `k${size}`,
              label: t('curve.kernel', { kernel: format.integer(size) }),
              print: format.fraction,
            })),
          ],
          rows: [
            ...withOwn(TABLE_CHANNELS, outChannels).map((channels) => ({
              key: String(channels),
              cells: {
                outChannels: channels,
                ...Object.fromEntries(
                  kernelSizes.map((size) => [`k${size}`, separableRatio(size, channels)]),
                ),
              },
            })),
            {
              key: 'limit',
              cells: {
                outChannels: t('curve.limitRow'),
                ...Object.fromEntries(kernelSizes.map((size) => [`k${size}`, 1 / size ** 2])),
              },
            },
          ],
        }}
      >
        {(width) => (
          <RatioCurve
            width={width}
            ratio={separableRatio}
            kernelSizes={kernelSizes}
            kernelSize={kernelSize}
            outChannels={outChannels}
            // The curve shows channels after α; the choice holds those before it.
            onOutChannels={(next) => choose(store, { outChannels: Math.ceil(next / alpha) })}
            text={{
              title,
              summary,
              xAxis: t('curve.xAxis'),
              yAxis: t('curve.yAxis'),
              even: t('curve.even'),
              limit: (size) =>
                t(width < 520 ? 'curve.limitNarrow' : 'curve.limit', {
                  kernel: format.integer(size),
                  squared: format.integer(size ** 2),
                  limit: format.fraction(1 / size ** 2),
                }),
              point: t('curve.point'),
              pointValue: t('curve.pointValue', values),
              pointShown: t('curve.pointShown', values),
              tick: format.fraction,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})

const withOwn = (values: readonly number[], own: number) =>
  [...new Set([...values, own])].toSorted((one, other) => one - other)
