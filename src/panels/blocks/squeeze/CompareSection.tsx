import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { SqueezeGates } from '../../../charts/blocks/SqueezeGates'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { SqueezeStages } from '../../../core/squeeze/squeeze'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { byMove, ENDS, gateMoves, MOVED } from './gates'
import styles from './squeeze.module.css'

interface CompareSectionProps {
  readonly from: SqueezeStages | null
  readonly to: SqueezeStages | null
  /** From 0. */
  readonly selected: number
  readonly onSelect: (channel: number) => void
  readonly names: { readonly from: string; readonly to: string }
}

/** The same gates for two pictures: what a fixed weight could not do. */
export const CompareSection = memo(function CompareSection({
  from,
  to,
  selected,
  onSelect,
  names,
}: CompareSectionProps) {
  const { t } = useTranslation('exSqueeze')
  const format = useFormat()
  const frame = useFrameText()
  if (!from || !to || from.gates.length !== to.gates.length) return null
  const moves = gateMoves(from.gates, to.gates)
  const moveOf = (channel: number) => ({
    channel: format.integer(channel + 1),
    gateFrom: format.fraction(from.gates[channel] ?? 0),
    gateTo: format.fraction(to.gates[channel] ?? 0),
  })
  const values = {
    ...names,
    channels: format.integer(from.gates.length),
    opened: format.integer(moves.opened),
    closed: format.integer(moves.closed),
    moved: format.fraction(MOVED),
    mean: format.fraction(moves.mean),
    most: format.integer(moves.most + 1),
    mostFrom: format.fraction(from.gates[moves.most] ?? 0),
    mostTo: format.fraction(to.gates[moves.most] ?? 0),
    ...moveOf(selected),
  }
  const order = byMove(from.gates, to.gates)
  const ends = [
    { key: 'most', channels: order.slice(0, ENDS) },
    { key: 'least', channels: order.slice(-ENDS).reverse() },
  ] as const
  const isSame = moves.mean === 0
  const title = t('compare.title')
  const summary = t(isSame ? 'compare.same' : 'compare.summary', values)
  return (
    <section className={blocks.section}>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="squeeze-gates"
        text={frame}
        note={t('compare.note')}
        table={() => ({
          columns: [
            { id: 'channel', label: t('table.channel') },
            {
              id: 'from',
              label: t('table.gateOf', { picture: names.from }),
              print: format.fraction,
            },
            { id: 'to', label: t('table.gateOf', { picture: names.to }), print: format.fraction },
          ],
          rows: Array.from(from.gates, (gate, channel) => ({
            key: String(channel),
            cells: { channel: channel + 1, from: gate, to: to.gates[channel] ?? null },
          })),
        })}
      >
        {(width) => (
          <SqueezeGates
            width={width}
            data={{ across: from.gates, up: to.gates, selected }}
            onSelect={onSelect}
            text={{
              title,
              summary,
              across: t('compare.across', values),
              up: t('compare.up', values),
              same: t('compare.diagonal'),
              shown: t('compare.shown', values),
              channel: t('stages.channel'),
              channelValue: t('compare.channelValue', values),
              tick: format.fraction,
            }}
          />
        )}
      </ChartFrame>
      {!isSame &&
        ends.map(({ key, channels }) => (
          <div key={key} className={styles.row} data-piece="answer">
            <p>{t(`compare.${key}`, values)}</p>
            {channels.map((channel) => (
              <Button key={channel} kind="quiet" onPress={() => onSelect(channel)}>
                {t('compare.shown', moveOf(channel))}
              </Button>
            ))}
          </div>
        ))}
    </section>
  )
})
