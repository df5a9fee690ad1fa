import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { layoutGraph } from '../../../charts/net/layoutGraph'
import { NetworkGraph } from '../../../charts/net/NetworkGraph'
import { useFormat } from '../../../i18n/useFormat'
import { FOLDS, MEASURES } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Select } from '../../../ui/Select'
import type { PossibleStudy } from '../study'
import { useWords } from '../useWords'
import { BoxCard } from './BoxCard'
import { boxTexts } from './boxTexts'
import { graphTable } from './graphTable'
import { useGraph } from './useGraph'
import { useGraphSummary } from './useGraphSummary'
import { useMeasureWords } from './useMeasureWords'

/** What is seen at once, by the room there is; never so high that the page is lost behind it. */
const roomFor = (width: number) => ({ width: width - 2, height: width < 600 ? 520 : 680 })
/** The room the table's columns are counted for, which the page has not measured. */
const USUAL = roomFor(1200)

/** As short as it goes, beside a line: 112×112×64. */
const printShape = (shape: readonly number[]) => shape.join('×')

/** A network drawn as the graph of its layers, with the box in hand explained under it. */
export function GraphPart({ study: latest }: { study: PossibleStudy }) {
  const study = useDeferredValue(latest)
  const { t } = useTranslation('netGraph')
  const store = useStore()
  const format = useFormat()
  const measures = useMeasureWords()
  const { name } = useWords()
  const fold = useApp(({ choice }) => choice.fold)
  const measure = useApp(({ choice }) => choice.measure)
  const { drawing, hand, selected, onHand, onPress } = useGraph(study)
  const [hover, setHover] = useState<string | null>(null)
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
  const shown = [hover, hand]
    .map((id) => [...drawing.units, ...drawing.groups].find((unit) => unit.id === id))
    .find((unit) => unit !== undefined)

  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName={`${study.id}-graph`}
      table={table}
      note={t('note')}
      text={{
        showTable: t('frame.showTable'),
        hideTable: t('frame.hideTable'),
        download: t('frame.download'),
        downloadAs: (format, title) => t('frame.downloadAs', { format, title }),
      }}
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
        <>
          <Drawn
            width={width}
            subject={`${study.id} ${fold}`}
            drawing={drawing}
            texts={texts}
            hand={hand}
            selected={selected}
            onHand={onHand}
            onPress={onPress}
            onHover={setHover}
            text={{
              title,
              summary,
              tools: t('tools'),
              zoomIn: t('zoomIn'),
              zoomOut: t('zoomOut'),
              fit: t('fit'),
              fitShort: t('fitShort'),
              shape: printShape,
            }}
          />
          {shown && <BoxCard unit={shown} drawing={drawing} cost={study.cost} />}
        </>
      )}
    </ChartFrame>
  )
}

type DrawnProps = Omit<Parameters<typeof NetworkGraph>[0], 'layout' | 'room'> & {
  readonly width: number
  readonly drawing: Parameters<typeof layoutGraph>[0]
}

/** Laid out anew only for another drawing or another width. */
function Drawn({ width, drawing, subject, ...rest }: DrawnProps) {
  const room = useMemo(() => roomFor(width), [width])
  const layout = useMemo(() => layoutGraph(drawing, room), [drawing, room])
  return <NetworkGraph layout={layout} room={room} subject={`${subject} ${width}`} {...rest} />
}
