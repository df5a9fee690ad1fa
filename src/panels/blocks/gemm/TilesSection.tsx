import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DrawnSeries, GemmLines } from '../../../charts/blocks/GemmLines'
import { GemmTiles } from '../../../charts/blocks/GemmTiles'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { GemmExample, ProductShape } from '../../../core/gemm/example'
import { tileGrid, tileTraffic } from '../../../core/gemm/tiles'
import { useFormat } from '../../../i18n/useFormat'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { type DIALS, type GemmDials, MOST_TILE } from './dials'

interface TilesSectionProps {
  readonly example: GemmExample
  readonly dials: Pick<GemmDials, 'tile' | 'tiles'>
  readonly turn: TurnDials<typeof DIALS>
}

const TILES = Array.from({ length: MOST_TILE }, (_, index) => index + 1)

/** The product in tiles: what each reads, how often each value is read, and the sum over sizes. */
export const TilesSection = memo(function TilesSection({
  example,
  dials,
  turn,
}: TilesSectionProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const frame = useFrameText()
  const shape = useMemo(
    () => ({ rows: example.rows, depth: example.columns, columns: example.filters }),
    [example],
  )
  const { tile } = dials
  const [down, across] = tileGrid(shape, tile)
  const count = down * across
  const done = Math.min(count, dials.tiles)
  const traffic = tileTraffic(shape, tile)
  const least = leastTraffic(shape)
  const values = {
    tile: format.integer(tile),
    tiles: format.integer(count),
    done: format.integer(done),
    rows: format.integer(shape.rows),
    columns: format.integer(shape.depth),
    filters: format.integer(shape.columns),
    across: format.integer(across),
    down: format.integer(down),
    total: format.integer(traffic.total),
    naive: format.integer(tileTraffic(shape, 1).total),
    least: format.integer(least),
    factor: format.ratio(traffic.total / least),
  }
  const title = t('tiles.title')
  const summary = t('tiles.summary', values)
  const curve = curveOf(shape, t)
  const most = curve[0]!.points[0]!.y
  const handleValue = t('tiles.told', values)
  return (
    <section className={styles.section}>
      <div className={styles.controls} data-piece="controls">
        <NumberSlider
          label={t('tiles.tile')}
          {...{ value: tile, min: 1, max: MOST_TILE, step: 1 }}
          onChange={(next) => turn({ tile: next })}
        />
        <NumberSlider
          label={t('tiles.done')}
          {...{ value: done, min: 0, max: count, step: 1 }}
          onChange={(next) => turn({ tiles: next })}
        />
      </div>
      <div className={styles.pair}>
        <ChartFrame
          level={3}
          title={title}
          summary={summary}
          fileName="separable-gemm-tiles"
          text={frame}
          note={t('tiles.hint')}
          table={() => tableOf(shape, t, format.integer)}
        >
          {(width) => (
            <GemmTiles
              width={width}
              shape={shape}
              tile={tile}
              done={done}
              count={count}
              onDone={(next) => turn({ tiles: next })}
              text={{
                title,
                summary,
                left: t('tiles.left'),
                right: t('tiles.side'),
                product: t('picture.product'),
                reads: (reads) => t('tiles.reads', { reads }),
                handle: t('tiles.handle'),
                handleValue: t('tiles.handleValue', values),
              }}
            />
          )}
        </ChartFrame>
        <ChartFrame
          level={3}
          title={t('tiles.curve')}
          summary={t('tiles.curveSummary', values)}
          fileName="separable-gemm-traffic"
          text={frame}
          table={() => tableOf(shape, t, format.integer)}
        >
          {(width) => (
            <GemmLines
              width={width}
              series={curve}
              axes={{
                x: { kind: 'linear', domain: [1, MOST_TILE], ticks: [1, 4, 8, 12, 16] },
                y: { kind: 'linear', domain: [0, most], ticks: ticksTo(most) },
              }}
              level={{ y: least, label: t('tiles.least', values), isAnswer: true }}
              at={tile - 1}
              stops={TILES}
              onAt={(at) => turn({ tile: at + 1 })}
              text={{
                title: t('tiles.curve'),
                summary: t('tiles.curveSummary', values),
                xAxis: t('tiles.tile'),
                yAxis: t('tiles.yAxis'),
                xTick: format.integer,
                yTick: format.si,
                handle: t('tiles.tile'),
                handleValue,
              }}
            />
          )}
        </ChartFrame>
      </div>
      <p className={styles.finding} data-piece="answer">
        {handleValue}
      </p>
    </section>
  )
})

/** Every value of both factors and of the product once. */
const leastTraffic = ({ rows, depth, columns }: ProductShape) =>
  rows * depth + depth * columns + rows * columns

type Words = ReturnType<typeof useTranslation<'exGemm'>>['t']

function curveOf(shape: ProductShape, t: Words): readonly DrawnSeries[] {
  const line = (part: 'total' | 'left' | 'right') =>
    TILES.map((tile) => ({ x: tile, y: tileTraffic(shape, tile)[part] }))
  return [
    {
      key: 'total',
      label: t('tiles.total'),
      hue: 'cout',
      isMeasured: false,
      points: line('total'),
    },
    { key: 'left', label: t('tiles.left'), hue: 'cin', isMeasured: false, points: line('left') },
    { key: 'right', label: t('tiles.right'), hue: 'k', isMeasured: false, points: line('right') },
  ]
}

const tableOf = (shape: ProductShape, t: Words, print: (value: number) => string) => ({
  columns: [
    { id: 'tile', label: t('tiles.tile'), print },
    { id: 'left', label: t('tiles.left'), print },
    { id: 'right', label: t('tiles.right'), print },
    { id: 'written', label: t('tiles.written'), print },
    { id: 'total', label: t('tiles.total'), print },
  ],
  rows: TILES.map((tile) => ({
    key: String(tile),
    cells: { tile, ...tileTraffic(shape, tile) },
  })),
})

/** Four round steps from nothing to about `most`. */
function ticksTo(most: number): readonly number[] {
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = size * ([1, 2, 5, 10].find((times) => times * size >= rough) ?? 10)
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
}
