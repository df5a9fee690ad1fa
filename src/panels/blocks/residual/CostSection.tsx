import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type NamedBarGroup, ResidualBars } from '../../../charts/blocks/ResidualBars'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import type { BlockStudy, PairStudy } from './study'
import { STEP_HUE, useBlockWords } from './useBlockWords'
import { useBytes } from './useBytes'
import { useStepTable } from './useStepTable'

/** Operations, parameters and memory of both blocks, cut by step. */
export const CostSection = memo(function CostSection({ study }: { readonly study: PairStudy }) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const [bytes] = useBytes()
  const frame = useFrameText()
  const table = useStepTable(study)
  const { name } = useBlockWords()
  const both = [study.bottleneck, study.inverted]

  const byStep = (key: 'macs' | 'params'): NamedBarGroup => ({
    key,
    name: t(`cost.${key}`),
    rows: both.map((one) => ({
      key: one.side,
      name: name(one),
      value: one.cost.totals[key],
      valueText: format.si(one.cost.totals[key]),
      parts: one.steps
        .filter(({ row }) => row[key] > 0)
        .map(({ id, row }) => ({
          key: id,
          value: row[key],
          hue: STEP_HUE[id],
          valueText: format.si(row[key]),
        })),
    })),
  })
  const peak: NamedBarGroup = {
    key: 'peak',
    name: t('cost.peak'),
    rows: both.map((one) => ({
      key: one.side,
      name: name(one),
      value: one.peak,
      valueText: bytes(one.peak),
      parts: [{ key: 'all', value: one.peak, hue: 'ink-muted', valueText: '' }],
    })),
  }
  const ratio = (of: (one: BlockStudy) => number) =>
    format.ratio(of(study.inverted) / of(study.bottleneck))
  const depthwise = study.inverted.steps.find(({ id }) => id === 'depthwise')?.row.macs ?? 0
  const title = t('cost.title')
  const summary = t('cost.summary', {
    macsRatio: ratio(({ cost }) => cost.totals.macs),
    paramsRatio: ratio(({ cost }) => cost.totals.params),
    peakRatio: ratio((one) => one.peak),
    depthwise: format.percent(depthwise / study.inverted.cost.totals.macs),
  })
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName="residual-costs"
      text={frame}
      note={t('cost.note')}
      table={table}
    >
      {(width) => (
        <ResidualBars
          width={width}
          groups={[byStep('macs'), byStep('params'), peak]}
          text={{ title, summary }}
        />
      )}
    </ChartFrame>
  )
})
