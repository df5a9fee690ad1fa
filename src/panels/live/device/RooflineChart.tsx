import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ChartTable } from '../../../charts/chartTable'
import { type RateRange, rateRange } from '../../../charts/live/layoutRoofline'
import { type FamilyDot, Roofline } from '../../../charts/live/Roofline'
import { FAMILIES, FAMILY_LOOKS, familyOf } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import type { RooflineResult } from '../../../state/lab/labState'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { useDeviceWords } from '../../useDeviceWords'
import { useFrameText } from '../../useFrameText'
import styles from './Device.module.css'
import { countBounds, medianShare, type RoofLayer } from './roofLayers'

interface RooflineChartProps {
  readonly result: RooflineResult
  readonly layers: readonly RoofLayer[]
  readonly network: string
  /** The scale starts anew with another one of these, and only grows meanwhile. */
  readonly rangeKey: string
}

/** Layers under the roofs; the one that is chosen anywhere in the laboratory is in hand here. */
export function RooflineChart({ result, layers, network, rangeKey }: RooflineChartProps) {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const frame = useFrameText()
  const words = useDeviceWords()
  const store = useStore()
  const node = useApp(({ choice }) => choice.node)
  const [hovered, setHovered] = useState<number | null>(null)
  const { limits } = result
  const { perMac, unit } = words
  const roofs = useMemo(
    () => ({
      flat: limits.macsPerSecond * perMac,
      slant: (limits.bytesPerSecond * perMac) / 2,
    }),
    [limits, perMac],
  )
  const dots = useMemo(
    () =>
      layers.map((layer): FamilyDot => {
        const rateOf = (ms: number) => (1000 * layer.macs * perMac) / ms
        return {
          key: layer.output,
          family: familyOf(layer.kind),
          intensity: layer.flopsPerByte,
          rate: rateOf(layer.ms.median),
          slow: rateOf(layer.ms.p90),
          fast: rateOf(Math.max(layer.ms.p10, layer.ms.median / 10)),
          startRate: rateOf(Math.max(limits.overheadMs, 1e-9)),
        }
      }),
    [layers, perMac, limits],
  )
  const range = useRange(rangeKey, (last) => rateRange(roofs, dots, last))
  const legend = useMemo(() => {
    const kinds = new Map(layers.map(({ kind }) => [familyOf(kind), kind]))
    return FAMILIES.flatMap((family) => {
      const kind = kinds.get(family)
      if (!kind) return []
      const name = live(`kinds.${kind}`)
      const { letter } = FAMILY_LOOKS[family]
      return [{ family, label: name.startsWith(letter) ? name : `${letter} ${name}` }]
    })
  }, [layers, live])
  const picked = layers.findIndex(({ name }) => name === node)
  const shown = hovered ?? picked
  const say = (index: number) => {
    const layer = layers[index]
    if (!layer) return t('roof.none')
    return t('roof.say', {
      name: layer.name,
      kind: live(`kinds.${layer.kind}`),
      ms: format.ms(layer.ms.median),
      rate: words.rate(layer.macsPerSecond),
      bound: t(`roof.bound.${layer.bound}`),
      limit: words.rate(layer.limit),
      share: format.percent(layer.share),
    })
  }
  const counts = countBounds(layers)
  const title = t('roof.chart', { backend: words.backend(result.environment.backend) })
  const summary = t('roof.summary', {
    network,
    count: layers.length,
    ...counts,
    share: format.percent(medianShare(layers)),
  })
  const column = (id: string, label: string, print: (value: number) => string) => ({
    id,
    label,
    print,
  })
  const table = (): ChartTable => ({
    columns: [
      { id: 'layer', label: t('roof.column.layer') },
      { id: 'kind', label: t('roof.column.kind') },
      column('work', t(`roof.column.${unit}s`), format.integer),
      column('bytes', t('roof.column.bytes'), words.bytes),
      column('intensity', t('roof.column.intensity'), format.fraction),
      column('ms', t('roof.column.ms'), format.ms),
      column('p10', t('roof.column.p10'), format.ms),
      column('p90', t('roof.column.p90'), format.ms),
      column('n', t('roof.column.n'), format.integer),
      column('rate', t('roof.column.rate'), (rate) => words.rate(rate / perMac)),
      column('limit', t('roof.column.limit'), (rate) => words.rate(rate / perMac)),
      column('share', t('roof.column.share'), format.percent),
      { id: 'bound', label: t('roof.column.bound') },
    ],
    rows: layers.map((layer) => ({
      key: layer.output,
      cells: {
        layer: layer.name,
        kind: live(`kinds.${layer.kind}`),
        work: layer.macs * perMac,
        bytes: layer.bytes,
        intensity: layer.flopsPerByte,
        ms: layer.ms.median,
        p10: layer.ms.p10,
        p90: layer.ms.p90,
        n: layer.n,
        rate: layer.macsPerSecond * perMac,
        limit: layer.limit * perMac,
        share: layer.share,
        bound: t(`roof.bound.${layer.bound}`),
      },
    })),
  })
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={summary}
      fileName="separable-lab-roofline"
      note={t('roof.note')}
      table={table}
      text={frame}
    >
      {(width) => (
        <>
          <Roofline
            width={width}
            roofs={roofs}
            dots={dots}
            range={range}
            legend={legend}
            picked={picked}
            shown={shown}
            onHover={setHovered}
            onPick={(index) => choose(store, { node: layers[index]?.name ?? '' })}
            text={{
              title,
              summary,
              xAxis: t('roof.xAxis'),
              yAxis: t(`roof.yAxis.${unit}`),
              compute: t('roof.compute', { rate: words.rate(limits.macsPerSecond) }),
              memory: t('roof.memory', { rate: words.bytesPerSecond(limits.bytesPerSecond) }),
              start: t('roof.startSign'),
              pick: t('roof.pick'),
              picked: say(picked),
              tick: format.si,
            }}
          />
          <p className={styles.said}>{say(shown)}</p>
        </>
      )}
    </ChartFrame>
  )
}

/** Ends that only ever move apart while the key is the same. */
function useRange(key: string, made: (last: RateRange | null) => RateRange): RateRange {
  const [kept, setKept] = useState<{ key: string; range: RateRange } | null>(null)
  const last = kept?.key === key ? kept.range : null
  const range = made(last)
  if (!last || last[0] !== range[0] || last[1] !== range[1]) setKept({ key, range })
  return range
}
