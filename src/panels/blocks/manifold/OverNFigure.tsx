import { useTranslation } from 'react-i18next'
import { OverN } from '../../../charts/blocks/manifold/OverN'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ManifoldActivation } from '../../../core/manifold/activation'
import { expectedShare } from '../../../core/manifold/embed'
import { useFormat } from '../../../i18n/useFormat'
import { LEAST_N, MOST_N } from '../../../state/experiments/manifoldDials'
import { useFrameText } from '../../useFrameText'
import styles from './Manifold.module.css'
import { ALL_N, type OwnRow, SEEDS } from './sweep'
import type { Sweep } from './useSweep'

interface OverNFigureProps {
  readonly measure: 'collapsed' | 'error'
  readonly activation: ManifoldActivation
  readonly n: number
  readonly own: readonly OwnRow[]
  readonly sweep: Sweep
  readonly onN: (n: number) => void
}

/** One measure over n, its table and its sentence. */
export function OverNFigure(props: OverNFigureProps) {
  const { measure, activation, n, own, sweep, onN } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const frame = useFrameText()
  const hasLaw = measure === 'collapsed' && activation === 'relu'
  const rows = sweep.rows.map((row) => ({ n: row.n, ...row[measure] }))
  const here = rows.find((row) => row.n === n)
  const mine = own.find((row) => row.n === n)?.[measure] ?? Number.NaN
  const values = {
    n: format.integer(n),
    seeds: format.integer(SEEDS),
    activation: t(`act.${activation}`),
    own: format.percent(mine),
    median: format.percent(here?.median ?? Number.NaN),
    low: format.percent(here?.p10 ?? Number.NaN),
    high: format.percent(here?.p90 ?? Number.NaN),
    law: format.percent(expectedShare(n)),
    mean: format.percent((here && 'mean' in here ? here.mean : undefined) ?? Number.NaN),
  }
  const title = t(`curves.${measure}.title`)
  const said = t(tellingOf(measure, here), values)
  const summary = here ? said : t('curves.waiting', values)
  return (
    <div className={sweep.isStale ? styles.stale : undefined}>
      <ChartFrame
        title={title}
        summary={summary}
        note={hasLaw ? t('curves.law', values) : t('curves.key')}
        fileName={`manifold-${measure}`}
        level={3}
        text={frame}
        table={() => ({
          columns: [
            { id: 'n', label: t('table.n'), print: format.integer },
            ...(['median', 'p10', 'p90', 'own'] as const).map((id) => ({
              ...{ id, label: t(`table.${id}`), print: format.percent },
            })),
            ...(hasLaw ? [{ id: 'law', label: t('table.law'), print: format.percent }] : []),
          ],
          rows: ALL_N.map((each) => {
            const row = rows.find((one) => one.n === each)
            return {
              key: String(each),
              cells: {
                n: each,
                median: row?.median ?? null,
                p10: row?.p10 ?? null,
                p90: row?.p90 ?? null,
                own: own.find((one) => one.n === each)?.[measure] ?? null,
                law: expectedShare(each),
              },
            }
          }),
        })}
      >
        {(width) => (
          <OverN
            width={width}
            input={{
              rows,
              own: own.map((row) => ({ n: row.n, value: row[measure] })),
              law: hasLaw ? ALL_N.map((each) => ({ n: each, value: expectedShare(each) })) : [],
              ownN: n,
              range: [LEAST_N, MOST_N],
            }}
            onN={onN}
            text={{
              ...{ title, summary },
              xAxis: t('curves.xAxis'),
              yAxis: t(`curves.${measure}.yAxis`),
              point: t('curves.point'),
              pointValue: t('curves.pointValue', values),
              pointShown: t('curves.pointShown', values),
              tick: format.fraction,
              tickN: format.integer,
            }}
          />
        )}
      </ChartFrame>
    </div>
  )
}

interface Here {
  readonly median: number
  readonly p90: number
}

/** Which sentence tells it: where half or nearly all matrices collapse nothing, one says so. */
function tellingOf(measure: OverNFigureProps['measure'], here: Here | undefined) {
  if (measure === 'error' || !here || here.median > 0) return `curves.${measure}.summary` as const
  return here.p90 > 0 ? 'curves.collapsed.seldom' : 'curves.collapsed.never'
}
