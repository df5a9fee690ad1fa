import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { Icicle } from '../../../charts/net/Icicle'
import { FAMILIES, FAMILY_LOOKS, familyOf } from '../../../charts/net/kinds'
import type { IcicleBox } from '../../../charts/net/layoutIcicle'
import { foldStages } from '../../../core/blockRows'
import type { FoldedRow } from '../../../core/rows'
import { useFormat } from '../../../i18n/useFormat'
import type { Measure } from '../../../state/choice'
import type { PossibleStudy } from '../../../state/study'
import sections from './Charts.module.css'
import { amountOf, isSum, summed } from './measure'
import type { At } from './useAt'
import { useChartWords } from './useChartWords'

interface StagesSectionProps {
  readonly study: PossibleStudy
  readonly rows: readonly FoldedRow[]
  readonly measure: Measure
  readonly at: At
}

/** A network taken apart: its stages, their blocks, their layers. */
export const StagesSection = memo(function StagesSection({
  study,
  rows,
  measure: asked,
  at,
}: StagesSectionProps) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const words = useChartWords(study.cost.convention.unit)
  const measure = summed(asked)
  const stages = useMemo(() => foldStages(study.cost), [study.cost])
  const tree = useMemo(
    () =>
      stages.map((stage, index) => ({
        key: String(index),
        blocks: stage.blocks.map((block) => ({
          key: block.name,
          layers: block.rows.map((row) => ({
            key: row.name,
            family: familyOf(row.kind),
            value: amountOf(row, measure),
          })),
        })),
      })),
    [stages, measure],
  )
  const total = stages.reduce((sum, stage) => sum + amountOf(stage, measure), 0)
  const share = (part: Parameters<typeof amountOf>[0]) => amountOf(part, measure) / total
  const blocks = stages.flatMap((stage) => stage.blocks)
  const topStage = stages.toSorted((one, other) => share(other) - share(one))[0]
  const topBlock = blocks.toSorted((one, other) => share(other) - share(one))[0]
  if (!topStage || !topBlock) return null
  const side = (stage: { readonly height: number; readonly width: number }) =>
    `${format.integer(stage.height)}×${format.integer(stage.width)}`
  const found = {
    network: study.spec.title,
    measure: words.measureName(measure),
    side: side(topStage),
    share: format.percent(share(topStage)),
    block: topBlock.name,
    blockShare: format.percent(share(topBlock)),
    stages: format.integer(stages.length),
    blocks: format.integer(blocks.length),
  }
  const title = t('stages.title', found)
  const summary = t('stages.summary', found)
  const row = rows[at.shown]
  const say = (index: number) => {
    const chosen = rows[index]
    if (!chosen) return t('stages.none')
    return t('stages.one', {
      layer: chosen.name,
      kind: words.kindOf(familyOf(chosen.kind)),
      value: words.amount(measure, amountOf(chosen, measure)),
      share: format.percent(share(chosen)),
    })
  }
  const labels = (box: IcicleBox): readonly string[] => {
    const part = format.percent(box.share)
    if (box.family) {
      const { letter } = FAMILY_LOOKS[box.family]
      return [`${letter} ${part} ${box.key}`, `${letter} ${part}`, letter]
    }
    const stage = stages[Number(box.key)]
    const name = box.level === 'stage' && stage ? side(stage) : box.key
    return [`${name}  ${part}`, name, part]
  }
  const families = new Set(rows.map(({ kind }) => familyOf(kind)))
  return (
    <section className={sections.section} data-piece="stages answer">
      <ChartFrame
        title={title}
        summary={isSum(asked) ? summary : `${summary} ${t('stages.instead')}`}
        fileName={`${study.id}-stages-${measure}`}
        text={words.frame}
        note={row ? say(at.shown) : t('stages.none')}
        table={{
          columns: [
            { id: 'stage', label: t('column.stage') },
            { id: 'block', label: t('column.block') },
            { id: 'layers', label: t('column.layers'), print: format.integer },
            {
              id: 'value',
              label: words.measureName(measure),
              print: (value) => words.amount(measure, value),
            },
            { id: 'share', label: t('column.share'), print: format.percent },
          ],
          rows: stages.flatMap((stage) =>
            stage.blocks.map((block) => ({
              key: block.name,
              cells: {
                stage: side(stage),
                block: block.name,
                layers: block.rows.length,
                value: amountOf(block, measure),
                share: share(block),
              },
            })),
          ),
        }}
      >
        {(width) => (
          <Icicle
            width={width}
            stages={tree}
            legend={words.legend(FAMILIES.filter((family) => families.has(family)))}
            count={rows.length}
            picked={at.picked}
            shown={at.shown}
            onHover={at.onHover}
            onPick={at.onPick}
            text={{
              title,
              summary,
              pick: t('layers.pick'),
              picked: say(at.picked),
              columns: [t('column.stage'), t('column.block'), t('column.layer')],
              labels,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
