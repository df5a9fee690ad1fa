import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationPlot } from '../../../charts/blocks/ActivationPlot'
import { CURVE_LOOKS } from '../../../charts/blocks/activationLook'
import type { ActivationPlotModel } from '../../../charts/blocks/layoutActivationPlot'
import { ChartFrame } from '../../../charts/ChartFrame'
import { activated, slopes } from '../../../core/activations/activation'
import { CURVES, type Curve } from '../../../core/activations/definitions'
import {
  type ActivationDials,
  LEAK,
  REACH,
  WINDOWS,
} from '../../../state/experiments/activationDials'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import styles from './Activations.module.css'
import { CurveTable } from './CurveTable'
import { slopePoints, spaced, valuePoints } from './samples'
import type { SectionProps, Turn } from './section'
import { useCurveWords } from './useCurveWords'

/** What is seen of the curves: inputs, values, slopes. */
const SEEN = {
  whole: { x: [-REACH, REACH], y: [-1, 8], slope: [-0.6, 1.6] },
  near: { x: [-4, 4], y: [-0.6, 3.2], slope: [-0.6, 1.6] },
} as const

/** Every curve's points, which stay as they are while the cursor moves. */
function pointsOf(window: ActivationDials['window'], leak: number) {
  const [min, max] = SEEN[window].x
  const of = (curve: Curve) => ({
    values: valuePoints(curve, { min, max }, leak),
    slopes: slopePoints(curve, { min, max }, leak),
  })
  const all = Object.fromEntries(CURVES.map((curve) => [curve, of(curve)]))
  return all as Record<Curve, ReturnType<typeof of>> // an entry for each curve
}

/** The plot's two panes: values, and under them slopes. */
function curvesPanes(
  { shown, window, leak }: Pick<ActivationDials, 'shown' | 'window' | 'leak'>,
  points: ReturnType<typeof pointsOf>,
  titles: { readonly value: string; readonly slope: string },
  isNarrow: boolean,
): ActivationPlotModel['panes'] {
  const seen = SEEN[window]
  // Solid ones first, so that the dashes of one that runs with them are seen on top.
  const ordered = CURVES.filter((curve) => shown.includes(curve)).toSorted(
    (one, other) =>
      Number(CURVE_LOOKS[one].dash !== undefined) - Number(CURVE_LOOKS[other].dash !== undefined),
  )
  const letterOf = (curve: Curve) => CURVE_LOOKS[curve].letter
  return [
    {
      key: 'value',
      title: titles.value,
      height: isNarrow ? 300 : 420,
      domain: seen.y,
      lines: ordered.map((curve) => ({
        key: curve,
        points: points[curve].values,
        look: CURVE_LOOKS[curve],
        sign: { letter: letterOf(curve), heightAt: (x: number) => activated(curve, x, leak) },
      })),
    },
    {
      key: 'slope',
      title: titles.slope,
      height: isNarrow ? 200 : 220,
      domain: seen.slope,
      lines: ordered.map((curve) => ({
        key: curve,
        points: points[curve].slopes,
        look: CURVE_LOOKS[curve],
        sign: { letter: letterOf(curve), heightAt: (x: number) => slopes(curve, x, leak).above },
      })),
    },
  ]
}

/** All curves and their slopes over one x, with the reader's cursor and what they are there. */
export const CurvesSection = memo(function CurvesSection({
  dials,
  turn,
}: SectionProps<'x' | 'shown' | 'leak' | 'window'>) {
  const { t } = useTranslation('exActivations')
  const frame = useFrameText()
  const { name, signed } = useCurveWords()
  const { x, shown, leak } = dials
  // Another window draws seven curves anew; the choice answers first.
  const window = useDeferredValue(dials.window)
  const points = useMemo(() => pointsOf(window, leak), [window, leak])
  const panesAt = useMemo(() => {
    const titles = { value: t('curves.value'), slope: t('curves.slope') }
    const of = (isNarrow: boolean) => curvesPanes({ shown, window, leak }, points, titles, isNarrow)
    return { narrow: of(true), wide: of(false) }
  }, [t, shown, window, leak, points])
  const onShown = useCallback((next: readonly Curve[]) => turn({ shown: next }), [turn])
  const title = t('curves.title')
  const at = signed(x)
  const summary = t('curves.summary', {
    x: at,
    relu: signed(activated('relu', x)),
    swish: signed(activated('swish', x)),
    hSwish: signed(activated('hSwish', x)),
  })
  const table = useMemo(
    () => () => ({
      columns: [
        { id: 'x', label: t('curves.x'), print: signed },
        ...CURVES.map((curve) => ({ id: curve, label: name(curve), print: signed })),
        ...CURVES.map((curve) => ({
          id: `${curve} slope`,
          label: t('curves.slopeOf', { curve: name(curve) }),
          print: signed,
        })),
      ],
      rows: spaced({ min: -REACH, max: REACH }, 33).map((input) => ({
        key: String(input),
        cells: {
          x: input,
          ...Object.fromEntries(CURVES.map((curve) => [curve, activated(curve, input, leak)])),
          ...Object.fromEntries(
            CURVES.map((curve) => [`${curve} slope`, slopes(curve, input, leak).above]),
          ),
        },
      })),
    }),
    [t, name, signed, leak],
  )
  return (
    <div className={styles.beside}>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="activations"
        text={frame}
        note={t('curves.note')}
        table={table}
        controls={<WindowChoice window={dials.window} turn={turn} />}
      >
        {(width) => (
          <ActivationPlot
            width={width}
            model={{
              domain: SEEN[window].x,
              cursor: x,
              panes: panesAt[width < 520 ? 'narrow' : 'wide'],
            }}
            cursor={{
              ...{ min: -REACH, max: REACH, step: 0.05, page: 1 },
              name: t('cursor.name'),
              spoken: t('cursor.spoken', { x: at }),
              shown: t('cursor.shown', { x: at }),
              onMove: (next) => turn({ x: next }),
            }}
            text={{ title, summary, xAxis: t('curves.xAxis'), tick: signed }}
          />
        )}
      </ChartFrame>
      <div className={styles.side}>
        <CurveTable x={x} leak={leak} shown={shown} onShown={onShown} />
        <LeakSlider leak={leak} turn={turn} />
      </div>
    </div>
  )
})

/** Apart from the curves, whose cursor changes neither of the two. */
const WindowChoice = memo(function WindowChoice(props: {
  readonly window: ActivationDials['window']
  readonly turn: Turn
}) {
  const { t } = useTranslation('exActivations')
  return (
    <Choices
      label={t('curves.window')}
      value={props.window}
      options={WINDOWS.map((id) => ({ id, label: t(`curves.windows.${id}`) }))}
      onChange={(next) => props.turn({ window: next })}
    />
  )
})

const LeakSlider = memo(function LeakSlider(props: { readonly leak: number; readonly turn: Turn }) {
  const { t } = useTranslation('exActivations')
  return (
    <NumberSlider
      label={t('curves.leak')}
      value={props.leak}
      {...LEAK}
      step={0.01}
      note={t('curves.leakNote')}
      onChange={(next) => props.turn({ leak: next })}
    />
  )
})
