import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { layoutGraph } from '../../../charts/net/layoutGraph'
import { useFormat } from '../../../i18n/useFormat'
import { FOLDS, MEASURES } from '../../../state/choice'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Select } from '../../../ui/Select'
import { useFrameText } from '../../useFrameText'
import type { Place } from '../place'
import { useWords } from '../useWords'
import { boxTexts } from './boxTexts'
import { GraphStage, roomFor } from './GraphStage'
import { graphTable } from './graphTable'
import { useGraph } from './useGraph'
import { useGraphSummary } from './useGraphSummary'
import { useMeasureWords } from './useMeasureWords'

/** The room the table's columns are counted for, which the page has not measured. */
const USUAL = roomFor(1200)

/** As short as it goes, beside a line: 112×112×64. */
const printShape = (shape: readonly number[]) => shape.join('×')

interface GraphPartProps {
  readonly study: PossibleStudy
  readonly place: Place
}

/** A network drawn as the graph of its layers, with the box in hand explained under it. */
export function GraphPart({ study: latest, place }: GraphPartProps) {
  const study = useDeferredValue(latest)
  const { t } = useTranslation('netGraph')
  const store = useStore()
  const format = useFormat()
  const frame = useFrameText()
  const measures = useMeasureWords()
  const { name } = useWords()
  const fold = useApp(({ choice }) => choice.fold)
  const measure = useApp(({ choice }) => choice.measure)
  const graph = useGraph(study)
  const { drawing } = graph
  const texts = useMemo(
    () => boxTexts(drawing, study.cost, measure, { t, format, measures }),
    [drawing, study, measure, t, format, measures],
  )
  const usual = useMemo(() => layoutGraph(drawing, USUAL), [drawing])
  const table = useMemo(
    () => graphTable(drawing, usual, measure, { t, format, measures }),
    [drawing, usual, measure, t, format, measures],
  )
  const summary = useGraphSummary(drawing, usual, study.cost)
  const title = t('name', { network: name(study) })
  const text = useMemo(
    () => ({
      title,
      summary,
      tools: t('tools'),
      zoomIn: t('zoomIn'),
      zoomOut: t('zoomOut'),
      fit: t('fit'),
      fitShort: t('fitShort'),
      fill: t('fill'),
      unfill: t('unfill'),
      shape: printShape,
    }),
    [title, summary, t],
  )

  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName={`${study.id}-graph`}
      table={table}
      note={t('note')}
      text={frame}
      controls={
        <>
          <Choices
            label={t('fold')}
            value={fold}
            options={FOLDS.map((id) => ({ id, label: t(`folds.${id}`) }))}
            onChange={(id) => choose(store, { fold: id })}
          />
          <Select
            label={t('measure')}
            value={measure}
            options={MEASURES.map((id) => ({ id, label: measures.name(id) }))}
            onChange={(id) => choose(store, { measure: id })}
          />
        </>
      }
    >
      {(width) => (
        <GraphStage
          width={width}
          subject={`${study.id} ${fold}`}
          graph={graph}
          study={study}
          place={place}
          texts={texts}
          text={text}
        />
      )}
    </ChartFrame>
  )
}
