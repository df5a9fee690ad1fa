import { memo, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { MemoryTimeline } from '../../../charts/net/MemoryTimeline'
import { memoryStory } from '../../../charts/net/memoryStory'
import { heldAs, memoryTimeline, ROLES } from '../../../charts/net/memoryTimeline'
import type { FoldedRow } from '../../../core/rows'
import type { PossibleStudy } from '../../../state/study'
import sections from './Charts.module.css'
import type { At } from './useAt'
import { useChartWords } from './useChartWords'
import { useMemorySentences } from './useMemorySentences'

interface MemorySectionProps {
  readonly study: PossibleStudy
  readonly rows: readonly FoldedRow[]
  readonly at: At
}

/** What must be held while each layer runs, the peak named, and what makes it so. */
export const MemorySection = memo(function MemorySection({ study, rows, at }: MemorySectionProps) {
  const { t } = useTranslation('netCharts')
  const words = useChartWords(study.cost.convention.unit)
  const { bytes } = words
  const isCovered = useContext(AnswersHidden)
  const moments = useMemo(() => memoryTimeline(study.cost), [study.cost])
  const story = useMemo(() => memoryStory(study.cost, moments), [study.cost, moments])
  const sentences = useMemorySentences(study, story)
  /** The row of each moment: several moments may be of one, as a norm that is counted is. */
  const rowOf = useMemo(() => {
    const owners = new Map(rows.flatMap((row, index) => row.members.map((name) => [name, index])))
    return moments.map(({ name }) => owners.get(name) ?? -1)
  }, [rows, moments])
  const momentOf = (row: number) => (row < 0 ? -1 : rowOf.indexOf(row))
  if (!story) return null
  const name = (held: string) => (held === 'input' ? t('memory.input') : held)
  const say = (index: number) => {
    const moment = moments[index]
    if (!moment) return t('memory.none')
    return t('memory.one', {
      layer: moment.name,
      total: bytes(moment.bytes),
      read: bytes(heldAs(moment, 'read')),
      made: bytes(heldAs(moment, 'made')),
      kept: bytes(heldAs(moment, 'kept')),
    })
  }
  const title = t(isCovered ? 'memory.titleCovered' : 'memory.title', {
    network: study.spec.title,
    peak: bytes(story.peak.bytes),
    layer: story.peak.name,
  })
  return (
    <section className={sections.section}>
      <ChartFrame
        title={title}
        summary={sentences.join(' ')}
        fileName={`${study.id}-memory`}
        text={words.frame}
        note={say(momentOf(at.shown))}
        table={{
          columns: [
            { id: 'layer', label: t('column.layer') },
            ...ROLES.map((role) => ({
              id: role,
              label: t(`memory.role.${role}`),
              print: bytes,
            })),
            { id: 'total', label: t('memory.total'), print: bytes },
            { id: 'held', label: t('memory.held') },
          ],
          rows: moments.map((moment) => ({
            key: moment.name,
            cells: {
              layer: moment.name,
              ...Object.fromEntries(ROLES.map((role) => [role, heldAs(moment, role)])),
              total: moment.bytes,
              held: moment.held.map((tensor) => name(tensor.name)).join(', '),
            },
          })),
        }}
      >
        {(width) => (
          <MemoryTimeline
            width={width}
            moments={moments}
            base={words.base('activationBytes')}
            picked={momentOf(at.picked)}
            shown={momentOf(at.shown)}
            onHover={(index) => at.onHover(index === null ? null : (rowOf[index] ?? null))}
            onPick={(index) => at.onPick(rowOf[index] ?? -1)}
            text={{
              title,
              summary: sentences.join(' '),
              pick: t('layers.pick'),
              picked: say(momentOf(at.picked)),
              peak: t('memory.peak', { peak: bytes(story.peak.bytes) }),
              xAxis: t('memory.xAxis'),
              roles: ROLES.map((role) => t(`memory.role.${role}`)),
              tick: bytes,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
