import { memo, useMemo, useState } from 'react'
import { QuantiseSnr } from '../../../charts/blocks/QuantiseSnr'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Family } from '../../../charts/net/kinds'
import { mean } from '../../../core/quantile'
import { Choices } from '../../../ui/Choices'
import { Progress } from '../../../ui/Progress'
import { useFrameText } from '../../useFrameText'
import shared from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { DIALS, type Dials } from './dials'
import styles from './quantise.module.css'
import { type LayerScores, useNetworkScores } from './scores'
import type { Layers } from './useLayers'
import { useQuantiseText } from './useQuantiseText'

interface NetworkSectionProps {
  readonly layers: Layers
  readonly dials: Pick<Dials, 'bits' | 'grid' | 'scope' | 'layer' | 'by'>
  readonly turn: TurnDials<typeof DIALS>
}

const SHOWN: readonly Family[] = ['conv', 'depthwise', 'pointwise', 'dense']

/** The ratio that a layer is compared by, in dB. */
const dbOf = ({ shared: one, own }: LayerScores, by: Dials['by']) =>
  by === 'tensor'
    ? { shared: one.tensorDb, own: own.tensorDb }
    : { shared: one.channels.median, own: own.channels.median }

/** What sharing a grid costs each layer of the network. */
export const NetworkSection = memo(function NetworkSection({
  layers,
  dials,
  turn,
}: NetworkSectionProps) {
  const { t, format } = useQuantiseText()
  const isSymmetric = dials.grid === 'symmetric'
  const { rows, done } = useNetworkScores(layers.layers, dials.bits, isSymmetric)
  const [last, setLast] = useState(rows)
  if (rows && (last?.[0]?.shared !== rows[0]?.shared || last?.[0]?.own !== rows[0]?.own))
    setLast(rows)
  const drawn = rows ?? last
  return (
    <section className={shared.section}>
      <h3>{t('network.title')}</h3>
      {!rows && (
        <Progress
          label={t('network.progress')}
          value={done}
          max={layers.layers.length}
          detail={t('network.progressDetail', {
            done: format.integer(done),
            all: format.integer(layers.layers.length),
          })}
        />
      )}
      {drawn && <NetworkChart rows={drawn} dials={dials} turn={turn} />}
      {!layers.isOfficial && <p className={shared.text}>{t('network.seeded')}</p>}
      <p className={shared.text}>{t('network.why')}</p>
      <p className={shared.text}>{t('network.tensorNote')}</p>
    </section>
  )
})

interface NetworkChartProps extends Omit<NetworkSectionProps, 'layers'> {
  readonly rows: readonly LayerScores[]
}

function NetworkChart({ rows, dials, turn }: NetworkChartProps) {
  const { t, format, db, kind } = useQuantiseText()
  const frame = useFrameText()
  const [hovered, setHovered] = useState<number | null>(null)
  const columns = useMemo(
    () =>
      rows.map((row) => ({
        key: row.layer.name,
        family: row.layer.family,
        ...dbOf(row, dials.by),
      })),
    [rows, dials.by],
  )
  const picked = columns.findIndex(({ key }) => key === dials.layer)
  const shown = hovered ?? picked
  const lossOf = (family: Family) =>
    mean(columns.filter((one) => one.family === family).map(({ own, shared: one }) => own - one))
  const [depthwise, pointwise] = [lossOf('depthwise'), lossOf('pointwise')]
  const worst = columns.reduce((most, one) =>
    one.own - one.shared > most.own - most.shared ? one : most,
  )
  const told = (at: number) => {
    const column = columns[at]
    return column
      ? t('network.picked', {
          layer: column.key,
          shared: db(column.shared),
          own: db(column.own),
        })
      : ''
  }
  const title = t(depthwise > pointwise ? 'network.chart' : 'network.chartPlain')
  const summary = t('network.summary', {
    bits: format.integer(dials.bits),
    depthwise: db(depthwise),
    pointwise: db(pointwise),
    worst: worst.key,
    loss: db(worst.own - worst.shared),
  })
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`snr-${dials.bits}-bits`}
      text={frame}
      controls={
        <Choices
          label={t('network.by.label')}
          value={dials.by}
          options={(['channel', 'tensor'] as const).map((id) => ({
            id,
            label: t(`network.by.${id}`),
          }))}
          onChange={(by) => turn({ by })}
        />
      }
      table={() => ({
        columns: [
          { id: 'layer', label: t('network.columns.layer') },
          { id: 'kind', label: t('network.columns.kind') },
          { id: 'channels', label: t('network.columns.channels'), print: format.integer },
          { id: 'weights', label: t('network.columns.weights'), print: format.integer },
          { id: 'shared', label: t('network.columns.shared'), print: format.fraction },
          { id: 'own', label: t('network.columns.own'), print: format.fraction },
          { id: 'loss', label: t('network.columns.loss'), print: format.fraction },
          { id: 'vanished', label: t('network.columns.vanished'), print: format.integer },
        ],
        rows: rows.map((row, at) => ({
          key: row.layer.name,
          cells: {
            layer: row.layer.name,
            kind: kind(row.layer.family),
            channels: row.layer.tensor.channels,
            weights: row.layer.tensor.values.length,
            shared: columns[at]!.shared,
            own: columns[at]!.own,
            loss: columns[at]!.own - columns[at]!.shared,
            vanished: row.shared.vanished,
          },
        })),
      })}
    >
      {(width) => (
        <>
          <QuantiseSnr
            width={width}
            columns={columns}
            isPerChannel={dials.scope === 'channel'}
            legend={SHOWN.map((family) => ({ family, label: kind(family) }))}
            picked={picked}
            shown={shown}
            onHover={setHovered}
            onPick={(at) => {
              const { key } = columns[at] ?? {}
              if (key !== undefined) turn({ layer: key, channel: DIALS.channel.initial })
            }}
            text={{
              title,
              summary,
              pick: t('network.pick'),
              picked: told(picked),
              yAxis: t('network.yAxis'),
              edges: t(width < 520 ? 'network.edgesNarrow' : 'network.edges'),
              tick: format.integer,
            }}
          />
          <p className={styles.told} data-piece="answer" aria-hidden="true">
            {told(shown)}
          </p>
        </>
      )}
    </ChartFrame>
  )
}
