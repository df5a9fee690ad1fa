import { memo, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { MemoryTimeline } from '../../../charts/net/MemoryTimeline'
import { heldAs, peakMoment, ROLES } from '../../../charts/net/memoryTimeline'
import type { HeldMoment } from '../../../core/bottleneck/memory'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import type { BlockStudy } from './study'
import { useBlockWords } from './useBlockWords'
import { useBytes } from './useBytes'

interface MemoryFrameProps {
  readonly study: BlockStudy
  /** Bytes that both timelines' scale reaches. */
  readonly most: number
  /** The moment that is shown, from 0; −1 is none. */
  readonly picked: number
  readonly onPick: (index: number) => void
}

/** What one block holds at each step, on the scale of both. */
export const MemoryFrame = memo(function MemoryFrame({
  study,
  most,
  picked,
  onPick,
}: MemoryFrameProps) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const [bytes, base] = useBytes()
  const frame = useFrameText()
  const isCovered = useContext(AnswersHidden)
  const { name, step } = useBlockWords()
  const [hovered, setHovered] = useState<number | null>(null)
  const { shown, pieces } = study
  const steps = new Map(study.steps.map((one) => [one.id, step(one)]))
  const stepName = ({ step: id, piece }: HeldMoment) => {
    const own = steps.get(id) ?? ''
    if (piece === null) return own
    const [at, of] = [format.integer(piece + 1), format.integer(pieces)]
    return t('memory.piece', { step: own, piece: at, pieces: of })
  }
  const amounts = (moment: HeldMoment) => ({
    step: stepName(moment),
    total: bytes(moment.bytes),
    read: bytes(heldAs(moment, 'read')),
    made: bytes(heldAs(moment, 'made')),
    kept: bytes(heldAs(moment, 'kept')),
  })
  const say = (index: number) => {
    const moment = shown[index]
    if (moment) return t(waits(moment) ? 'memory.one' : 'memory.oneFull', amounts(moment))
    return shown.length < study.moments.length
      ? t('memory.condensed', { pieces: format.integer(pieces) })
      : t('memory.none')
  }
  const top = shown.find((moment) => moment.name === peakMoment(shown)?.name)
  if (!top) return null
  const block = name(study)
  const title = isCovered ? block : t('memory.title', { block, peak: bytes(study.peak) })
  const summary = t(waits(top) ? 'memory.summary' : 'memory.summaryFull', amounts(top))
  const roles = ROLES.map((role) => t(`role.${role}`))
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`${study.side}-memory`}
      text={frame}
      note={say(hovered ?? picked)}
      table={() => ({
        columns: [
          { id: 'step', label: t('column.step') },
          ...ROLES.map((role, at) => ({ id: role, label: roles[at] ?? '', print: bytes })),
          { id: 'total', label: t('memory.total'), print: bytes },
        ],
        rows: shown.map((moment) => ({
          key: moment.name,
          cells: {
            step: stepName(moment),
            ...Object.fromEntries(ROLES.map((role) => [role, heldAs(moment, role)])),
            total: moment.bytes,
          },
        })),
      })}
    >
      {(width) => (
        <MemoryTimeline
          width={width}
          moments={shown}
          base={base}
          least={most}
          picked={picked}
          shown={hovered ?? picked}
          onHover={setHovered}
          onPick={onPick}
          text={{
            title,
            summary,
            pick: t('memory.pick', { block }),
            picked: say(picked),
            peak: t('memory.peak', { peak: bytes(top.bytes) }),
            xAxis: t('memory.xAxis'),
            roles,
            tick: bytes,
          }}
        />
      )}
    </ChartFrame>
  )
})

const waits = (moment: HeldMoment) => heldAs(moment, 'kept') > 0
