import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ScalingSample } from '../../../charts/layoutScaling'
import { ScalingCurve } from '../../../charts/ScalingCurve'
import type { PossibleStudy } from '../../../state/study'
import { useFrameText } from '../../useFrameText'
import { useSetting } from '../accuracy/useSetting'
import { lawCost, lawError } from './law'
import { alphaSamples, rhoSamples, worstError } from './lawSamples'
import styles from './scaling.module.css'
import type { CountedGrid } from './useGrid'
import { signedPercent, useScalingWords } from './useScalingWords'

interface LawSectionProps {
  readonly study: PossibleStudy
  readonly grid: CountedGrid
  /** Samples of the curves that are still to be counted. */
  readonly missing: number
}

/** α²ρ² against the exact counts: in a sentence, and along both axes through the reader's point. */
export const LawSection = memo(function LawSection(props: LawSectionProps) {
  const { study, grid, missing } = props
  const setting = useSetting()
  const { t, format, print, full, hasWidths } = useScalingWords(study, grid.counter)
  const { alpha, resolution } = study.setting
  const own = grid.counter.count(alpha, resolution)
  const worst = useMemo(() => full.cost && worstError(grid, full.cost, full.side), [grid, full])
  const samples = useCompleteSamples(study, grid, full.side, missing)
  if (!own || !full.cost || !worst) return null
  const rho = resolution / full.side
  const values = {
    setting: setting.ofStudy(study),
    expected: print('macs', lawCost('macs', full.cost, alpha, rho)),
    exact: print('macs', own.macs),
    off: signedPercent(lawError('macs', full.cost, alpha, rho, own)),
    worst: setting.ofStudy({ ...study, setting: worst }),
    worstOff: signedPercent(worst.error),
  }
  return (
    <section className={styles.section} aria-labelledby="networks-law">
      <h2 id="networks-law" className={styles.title}>
        {t('law.title')}
      </h2>
      <p className={styles.lead} data-piece="answer">
        {t(hasWidths ? 'law.lead' : 'law.leadPlain', values)} {hasWidths && t('law.why')}
      </p>
      <div className={styles.pair} data-both={hasWidths}>
        {hasWidths && (
          <Law
            name="alpha"
            title={t('law.alphaTitle', { side: String(resolution) })}
            axis={t('scaling.alphaAxis')}
            samples={samples.alpha}
            own={{
              multiplier: alpha,
              exact: own.macs / (grid.counter.count(1, resolution)?.macs ?? Number.NaN),
            }}
            summary={(exact, law) =>
              t('law.alphaSummary', { side: String(resolution), alpha: String(alpha), exact, law })
            }
            fraction={format.fraction}
          />
        )}
        <Law
          name="rho"
          title={hasWidths ? t('law.rhoTitle', { alpha: String(alpha) }) : t('law.rhoTitlePlain')}
          axis={t('law.rhoAxis', { full: String(full.side) })}
          samples={samples.rho}
          own={{
            multiplier: rho,
            exact: own.macs / (grid.counter.count(alpha, full.side)?.macs ?? Number.NaN),
          }}
          summary={(exact, law) =>
            t('law.rhoSummary', { full: String(full.side), side: String(resolution), exact, law })
          }
          fraction={format.fraction}
        />
      </div>
    </section>
  )
})

/** The curves' samples; while new ones are counted, the last that were complete. */
function useCompleteSamples(
  { setting }: PossibleStudy,
  grid: CountedGrid,
  fullSide: number,
  missing: number,
) {
  const { alpha, resolution } = setting
  const key = `${alpha} ${resolution} ${grid.alphas.length} ${grid.resolutions.length} ${missing}`
  const fresh = () => ({
    counter: grid.counter,
    key,
    alpha: alphaSamples(grid, resolution),
    rho: rhoSamples(grid, alpha, fullSide),
  })
  const [shown, setShown] = useState(fresh)
  const isOther = shown.counter !== grid.counter
  if ((missing === 0 || isOther) && (isOther || shown.key !== key)) setShown(fresh())
  return shown
}

interface LawProps {
  readonly name: 'alpha' | 'rho'
  readonly title: string
  readonly axis: string
  readonly samples: readonly ScalingSample[]
  readonly own: ScalingSample
  readonly summary: (exact: string, law: string) => string
  readonly fraction: (value: number) => string
}

function Law({ name, title, axis, samples, own, summary, fraction }: LawProps) {
  const { t } = useTranslation('netAccuracy')
  const frame = useFrameText()
  const said = summary(fraction(own.exact), fraction(own.multiplier ** 2))
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={said}
      fileName={`network-${name}`}
      text={frame}
      table={{
        columns: [
          { id: 'multiplier', label: t('law.multiplier'), print: fraction },
          { id: 'law', label: t('law.law'), print: fraction },
          { id: 'exact', label: t('law.exact'), print: fraction },
        ],
        rows: samples.map(({ multiplier, exact }) => ({
          key: String(multiplier),
          cells: { multiplier, law: multiplier ** 2, exact },
        })),
      }}
    >
      {(width) => (
        <ScalingCurve
          width={width}
          samples={samples}
          own={own}
          hue={name === 'alpha' ? 'cout' : 'dw'}
          text={{
            title,
            summary: said,
            law: t('law.law'),
            exact: t('law.exact'),
            xAxis: axis,
            tick: fraction,
          }}
        />
      )}
    </ChartFrame>
  )
}
