import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationPlot } from '../../../charts/blocks/ActivationPlot'
import { CURVE_LOOKS } from '../../../charts/blocks/activationLook'
import type { ActivationPlotModel } from '../../../charts/blocks/layoutActivationPlot'
import { ChartFrame } from '../../../charts/ChartFrame'
import { deviation, extremes, STANDS } from '../../../core/activations/distance'
import { REACH } from '../../../state/experiments/activationDials'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { spaced } from './samples'
import type { SectionProps } from './section'
import { useCurveWords } from './useCurveWords'

const [SWISH, SIGMOID] = STANDS
const WORST = extremes(SWISH)[0]
const WORST_SIGMOID = extremes(SIGMOID)[0]
const [, INNER] = extremes(SWISH)
const RANGE = { min: -REACH, max: REACH }
const DOMAIN = [-REACH, REACH] as const

/** Evenly over the range, and exactly where the differences are largest. */
const POINTS = [
  ...new Set([...spaced(RANGE, 321), WORST.x, -WORST.x, WORST_SIGMOID.x, -WORST_SIGMOID.x]),
].toSorted((one, other) => one - other)

const LINES = STANDS.map((stand) => ({
  key: stand.hard,
  points: POINTS.map((at) => [at, deviation(stand, at)] as const),
  look: CURVE_LOOKS[stand.hard],
  sign: {
    letter: CURVE_LOOKS[stand.hard].letter,
    heightAt: (at: number) => deviation(stand, at),
  },
}))

/** How far each stand-in is from the curve it stands for, over x. */
export const DistanceSection = memo(function DistanceSection({ dials, turn }: SectionProps<'x'>) {
  const { t } = useTranslation('exActivations')
  const frame = useFrameText()
  const { name, signed } = useCurveWords()
  const { x } = dials
  const values = {
    x: signed(x),
    swish: signed(deviation(SWISH, x)),
    sigmoid: signed(deviation(SIGMOID, x)),
    most: signed(WORST.deviation),
    inner: signed(-INNER.deviation),
    innerAt: signed(INNER.x),
    mostSigmoid: signed(-WORST_SIGMOID.deviation),
    at: signed(WORST_SIGMOID.x),
  }
  const title = t('distance.title')
  const summary = t('distance.summary', values)
  const axis = t('distance.axis')
  const panes = useMemo(
    (): ActivationPlotModel['panes'] => [
      {
        key: 'distance',
        title: axis,
        height: 230,
        domain: [-0.13, 0.18],
        lines: LINES,
        marks: STANDS.flatMap((stand) => {
          const [most] = extremes(stand)
          return [-most.x, most.x].map((at) => ({
            key: `${stand.hard} ${at}`,
            x: at,
            y: deviation(stand, at),
            hue: CURVE_LOOKS[stand.hard].hue,
            label: signed(deviation(stand, at)),
          }))
        }),
      },
    ],
    [axis, signed],
  )
  const model: ActivationPlotModel = { domain: DOMAIN, cursor: x, panes }
  return (
    <section className={blocks.section} data-piece="distance answer">
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="activations-distance"
        text={frame}
        table={() => ({
          columns: [
            { id: 'x', label: t('curves.x'), print: signed },
            ...STANDS.map((stand) => ({
              id: stand.hard,
              label: t('distance.less', { hard: name(stand.hard), smooth: name(stand.smooth) }),
              print: signed,
            })),
          ],
          rows: POINTS.filter((at) => at % 0.5 === 0 || Math.abs(at) === WORST_SIGMOID.x).map(
            (at) => ({
              key: String(at),
              cells: {
                x: at,
                ...Object.fromEntries(STANDS.map((stand) => [stand.hard, deviation(stand, at)])),
              },
            }),
          ),
        })}
      >
        {(width) => (
          <ActivationPlot
            width={width}
            model={model}
            cursor={{
              ...{ min: -REACH, max: REACH, step: 0.05, page: 1 },
              name: t('cursor.name'),
              spoken: t('distance.spoken', values),
              shown: t('cursor.shown', { x: values.x }),
              onMove: (next) => turn({ x: next }),
            }}
            text={{ title, summary, xAxis: t('curves.xAxis'), tick: signed }}
          />
        )}
      </ChartFrame>
      <p className={blocks.finding}>{t('distance.finding', values)}</p>
      <p className={blocks.text}>{t('distance.text', values)}</p>
    </section>
  )
})
