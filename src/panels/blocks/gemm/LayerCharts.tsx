import { useTranslation } from 'react-i18next'
import { GemmBars } from '../../../charts/blocks/GemmBars'
import { type DrawnSeries, GemmLines } from '../../../charts/blocks/GemmLines'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Hue } from '../../../charts/hue'
import type { LayerSetting } from '../../../core/closedForm'
import { GEMM_WAYS, type GemmWay, type GemmWayId, gemmWays } from '../../../core/gemm/ways'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'

interface LayerChartsProps {
  readonly setting: LayerSetting
  /** In the order of `GEMM_WAYS`. */
  readonly ways: readonly GemmWay[]
  readonly block: number
  readonly onBlock: (block: number) => void
}

const BLOCKS = Array.from({ length: 11 }, (_, power) => 2 ** power)
const PARTS = ['copying', 'left', 'right', 'written'] as const
const PART_HUES: Readonly<Record<(typeof PARTS)[number], Hue>> = {
  copying: 'dw',
  left: 'cin',
  right: 'k',
  written: 'cout',
}
/** Ways whose traffic depends on the tile, with a line each. */
const TILED: readonly { readonly id: GemmWayId; readonly hue: Hue }[] = [
  { id: 'copied', hue: 'cin' },
  { id: 'implicit', hue: 'k' },
  { id: 'pointwise', hue: 'pw' },
]

/** Traffic of each way part by part at this tile, and over tile sizes. */
export function LayerCharts({ setting, ways, block, onBlock }: LayerChartsProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const frame = useFrameText()
  const of = (id: GemmWayId) => ways[GEMM_WAYS.indexOf(id)]!
  const [copied, depthwise, pointwise] = [of('copied'), of('depthwise'), of('pointwise')]
  const values = {
    block: format.integer(block),
    copied: format.bytes(copied.copyBytes),
    memory: format.bytes(copied.memoryBytes),
    direct: format.bytes(of('direct').memoryBytes),
    factor: format.ratio(copied.memoryBytes / of('direct').memoryBytes),
    traffic: format.bytes(copied.trafficBytes),
    least: format.bytes(of('direct').trafficBytes),
    depthwise: format.flopsPerByte(depthwise.flopsPerByte),
    pointwise: format.flopsPerByte(pointwise.flopsPerByte),
    products: format.integer(depthwise.products),
  }
  const title = t('layer.bars')
  const summary = t(copied.copyBytes === 0 ? 'layer.summaryOne' : 'layer.summary', values)
  const names = Object.fromEntries(
    GEMM_WAYS.map((id) => [id, t(`ways.${id}`, { products: format.integer(of(id).products) })]),
  )
  const lines = linesOf(setting, (id) => names[id] ?? id)
  const all = lines.flatMap(({ points }) => points.map(({ y }) => y))
  const least = of('direct').trafficBytes
  const domain = [Math.min(least, ...all) * 0.7, Math.max(least, ...all) * 1.3] as const
  const at = nearestIndex(BLOCKS, block)
  const told = t('layer.told', values)
  return (
    <>
      <div className={styles.pair}>
        <ChartFrame
          level={3}
          title={title}
          summary={summary}
          fileName="separable-gemm-ways"
          text={frame}
          note={t('layer.note', values)}
          table={() => ({
            columns: [
              { id: 'way', label: t('layer.way') },
              { id: 'macs', label: t('layer.macs'), print: format.integer },
              { id: 'copy', label: t('layer.copy'), print: format.bytes },
              { id: 'memory', label: t('layer.memory'), print: format.bytes },
              { id: 'traffic', label: t('layer.traffic'), print: format.bytes },
              { id: 'intensity', label: t('layer.intensity'), print: format.fraction },
            ],
            rows: ways.map((way) => ({
              key: way.id,
              cells: {
                way: names[way.id] ?? way.id,
                macs: way.macs,
                copy: way.copyBytes,
                memory: way.memoryBytes,
                traffic: way.trafficBytes,
                intensity: way.flopsPerByte,
              },
            })),
          })}
        >
          {(width) => (
            <GemmBars
              width={width}
              rows={ways.map(({ id, traffic }) => ({
                key: id,
                parts: PARTS.map((key) => ({ key, value: traffic[key] })),
              }))}
              legend={PARTS.map((key) => ({
                ...{ key, label: t(`parts.${key}`), hue: PART_HUES[key] },
              }))}
              text={{
                title,
                summary,
                names,
                figures: Object.fromEntries(
                  ways.map((way) => [way.id, format.bytes(way.trafficBytes)]),
                ),
              }}
            />
          )}
        </ChartFrame>
        <ChartFrame
          level={3}
          title={t('layer.curve')}
          summary={t('layer.curveSummary', values)}
          fileName="separable-gemm-layer-traffic"
          text={frame}
          table={() => ({
            columns: [
              { id: 'block', label: t('layer.block'), print: format.integer },
              ...lines.map(({ key, label }) => ({ id: key, label, print: format.bytes })),
            ],
            rows: BLOCKS.map((size, index) => ({
              key: String(size),
              cells: {
                block: size,
                ...Object.fromEntries(lines.map(({ key, points }) => [key, points[index]!.y])),
              },
            })),
          })}
        >
          {(width) => (
            <GemmLines
              width={width}
              series={lines}
              axes={{
                x: { kind: 'log', domain: [1, 1024], ticks: [1, 4, 16, 64, 256, 1024] },
                y: { kind: 'log', domain, ticks: byteTicks(domain) },
              }}
              level={{ y: least, label: t('layer.leastLine', values), isAnswer: true }}
              at={at}
              stops={BLOCKS}
              onAt={(next) => onBlock(BLOCKS[next]!)}
              text={{
                title: t('layer.curve'),
                summary: t('layer.curveSummary', values),
                xAxis: t('layer.block'),
                yAxis: t('layer.traffic'),
                xTick: format.integer,
                yTick: format.bytes,
                handle: t('layer.block'),
                handleValue: told,
              }}
            />
          )}
        </ChartFrame>
      </div>
      <p className={styles.finding} data-piece="answer">
        {told}
      </p>
      <p className={styles.text} data-piece="answer">
        {t('layer.intensityFinding', values)}
      </p>
    </>
  )
}

/** The same layer at every tile size; its shape is known to be possible. */
function linesOf(setting: LayerSetting, name: (id: GemmWayId) => string): readonly DrawnSeries[] {
  const bySize = BLOCKS.map((size) => gemmWays(setting, size))
  return TILED.map(({ id, hue }) => ({
    key: id,
    label: name(id),
    hue,
    isMeasured: false,
    points: bySize.flatMap((ways, index) =>
      ways.ok ? [{ x: BLOCKS[index]!, y: ways.value[GEMM_WAYS.indexOf(id)]!.trafficBytes }] : [],
    ),
  }))
}

const nearestIndex = (places: readonly number[], value: number) =>
  places.reduce(
    (best, place, index) =>
      Math.abs(place - value) < Math.abs(places[best]! - value) ? index : best,
    0,
  )

/** Powers of four, or of two where those are few, between two ends: 1 MiB, 4 MiB, 16 MiB. */
function byteTicks([low, high]: readonly [number, number]): readonly number[] {
  const base = high / low > 64 ? 4 : 2
  return Array.from({ length: 60 }, (_, power) => base ** power).filter(
    (bytes) => bytes >= low && bytes <= high,
  )
}
