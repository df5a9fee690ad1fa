import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SqueezeStages } from '../../../charts/blocks/SqueezeStages'
import { ChartFrame } from '../../../charts/ChartFrame'
import {
  contributions,
  type SqueezeWeights,
  type SqueezeStages as Stages,
} from '../../../core/squeeze/squeeze'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { signed } from '../../signed'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { byGate, channelOf, ENDS, type SeenMap } from './gates'
import styles from './squeeze.module.css'

interface StagesSectionProps {
  readonly map: SeenMap | null
  readonly stages: Stages | null
  readonly weights: SqueezeWeights | null
  /** From 0. */
  readonly selected: number
  readonly onSelect: (channel: number) => void
  /** The picture's name. */
  readonly picture: string
}

/** The block at work: every stage with its numbers, one channel followed all the way. */
export const StagesSection = memo(function StagesSection(props: StagesSectionProps) {
  const { map, stages, weights } = props
  const { t } = useTranslation('exSqueeze')
  if (!map || !stages || !weights) {
    return (
      <div className={styles.empty}>
        <p className={blocks.text}>{t('stages.empty')}</p>
      </div>
    )
  }
  return <Known {...props} map={map} stages={stages} weights={weights} />
})

type KnownProps = StagesSectionProps & {
  readonly map: SeenMap
  readonly stages: Stages
  readonly weights: SqueezeWeights
}

function Known({ map, stages, weights, selected, onSelect, picture }: KnownProps) {
  const { t } = useTranslation('exSqueeze')
  const format = useFormat()
  const frame = useFrameText()
  const { pooled, hidden, logits, gates } = stages
  const shares = useMemo(
    () => contributions(stages, weights, selected),
    [stages, weights, selected],
  )
  const channelMap = useMemo(() => channelOf(map, selected), [map, selected])
  const order = useMemo(() => byGate(gates), [gates])
  const strongest = shares[0]
  const values = {
    picture,
    side: format.shape(map.shape.slice(0, 2)),
    channels: format.integer(gates.length),
    narrow: format.integer(hidden.length),
    active: format.integer(hidden.filter((value) => value > 0).length),
    lowest: format.fraction(gates[order.at(-1) ?? 0] ?? 0),
    highest: format.fraction(gates[order[0] ?? 0] ?? 0),
    channel: format.integer(selected + 1),
    pooled: format.fraction(pooled[selected] ?? 0),
    logit: signed(logits[selected] ?? 0, format),
    gate: format.fraction(gates[selected] ?? 0),
    opening: format.integer(shares.filter(({ value }) => value > 0).length),
    closing: format.integer(shares.filter(({ value }) => value < 0).length),
    unit: format.integer((strongest?.unit ?? 0) + 1),
    share: signed(strongest?.value ?? 0, format),
  }
  const title = t('stages.title')
  const summary = t('stages.summary', values)
  return (
    <>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="squeeze-and-excitation"
        text={frame}
        note={t('stages.note')}
        table={() => ({
          columns: [
            { id: 'channel', label: t('table.channel') },
            { id: 'pooled', label: t('table.pooled'), print: format.fraction },
            { id: 'logit', label: t('table.logit'), print: format.fraction },
            { id: 'gate', label: t('table.gate'), print: format.fraction },
          ],
          rows: Array.from(gates, (gate, channel) => ({
            key: String(channel),
            cells: {
              channel: channel + 1,
              pooled: pooled[channel] ?? null,
              logit: logits[channel] ?? null,
              gate,
            },
          })),
        })}
      >
        {(width) => (
          <SqueezeStages
            width={width}
            data={{ pooled, hidden, gates, selected, shares, map: channelMap }}
            onSelect={onSelect}
            text={{
              title,
              summary,
              pooled: t('stages.pooled', values),
              hidden: t('stages.hidden', values),
              gates: t('stages.gates', values),
              reduce: t('stages.reduce', values),
              expand: t('stages.expand', values),
              before: t('stages.before'),
              after: t('stages.after'),
              times: t('stages.times', values),
              pooledShown: t('stages.pooledShown', values),
              gateShown: t('stages.gateShown', values),
              channel: t('stages.channel'),
              channelValue: t('stages.channelValue', values),
            }}
          />
        )}
      </ChartFrame>
      <p className={blocks.finding} data-piece="answer">
        {t(strongest ? 'stages.why' : 'stages.whyNone', values)}
      </p>
      <Ends gates={gates} order={order} onSelect={onSelect} />
    </>
  )
}

interface EndsProps extends Pick<KnownProps, 'onSelect'> {
  readonly gates: Stages['gates']
  /** Channels from the most open gate to the most shut. */
  readonly order: readonly number[]
}

/** The gates at both ends, the same whichever channel is followed. */
const Ends = memo(function Ends({ gates, order, onSelect }: EndsProps) {
  const { t } = useTranslation('exSqueeze')
  const format = useFormat()
  const ends = [
    { key: 'open', channels: order.slice(0, ENDS) },
    { key: 'shut', channels: order.slice(-ENDS).reverse() },
  ] as const
  return ends.map(({ key, channels }) => (
    <div key={key} className={styles.row} data-piece="answer">
      <p>{t(`stages.${key}`)}</p>
      {channels.map((channel) => (
        <Button key={channel} kind="quiet" onPress={() => onSelect(channel)}>
          {t('stages.one', {
            channel: format.integer(channel + 1),
            gate: format.fraction(gates[channel] ?? 0),
          })}
        </Button>
      ))}
    </div>
  ))
})
