import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { HeatMap } from '../../../charts/net/HeatMap'
import type { Budget } from '../../../state/budget'
import type { Measure } from '../../../state/choice'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { useFrameText } from '../../useFrameText'
import { roundTick } from '../accuracy/useAccuracyWords'
import { useSetting } from '../accuracy/useSetting'
import { type Place, settingAt } from '../place'
import { drawnGrid, heatOf } from './drawnGrid'
import { LAW_NAMES, lawCost, lawError, SCALED, type Scaled } from './law'
import styles from './scaling.module.css'
import type { CountedGrid } from './useGrid'
import { signedPercent, useScalingWords } from './useScalingWords'

/** The measures that a grid can show; the reader's own where it is one of them. */
const MEASURE_OF = { macs: 'macs', params: 'params', memory: 'activationBytes' } as const

export const scaledOf = (measure: Measure): Scaled =>
  SCALED.find((scaled) => MEASURE_OF[scaled] === measure) ?? 'macs'

interface GridSectionProps {
  readonly study: PossibleStudy
  readonly place: Place
  readonly grid: CountedGrid
  readonly budget: Budget
}

/** Of one unit, said once beside the grid, so that hundreds of figures have room: 569, 47.4. */
const millions = (value: number): string => {
  const of = value / 1e6
  return of.toFixed(of < 10 ? 2 : of < 100 ? 1 : 0)
}

/** The heat map of settings, with the one in hand in words. */
export const GridSection = memo(function GridSection({
  study,
  place,
  grid,
  budget,
}: GridSectionProps) {
  const { t } = useTranslation('netAccuracy')
  const store = useStore()
  const frame = useFrameText()
  const setting = useSetting()
  const scaled = scaledOf(useApp(({ choice }) => choice.measure))
  const [shows, setShows] = useState<'cost' | 'error'>('cost')
  const [pointed, setPointed] = useState<{ column: number; row: number } | null>(null)
  const { print, cell, full, hasWidths, format, bytes } = useScalingWords(study, grid.counter)
  const { alpha, resolution } = study.setting
  const own = grid.counter.count(alpha, resolution)
  const at = pointed ?? { column: alpha, row: resolution }
  const said = cell(scaled, at.column, at.row, grid.counter.known(at.column, at.row))
  const known = grid.cells.flat().filter((one) => !!one)
  const values = known.map((one) => one[scaled])
  const title = t('scaling.title')
  const takes = t('scaling.summary', {
    setting: setting.ofStudy(study),
    cost: own ? print(scaled, own[scaled]) : '–',
  })
  const summary =
    grid.missing > 0 || values.length === 0
      ? takes
      : t('scaling.range', {
          summary: takes,
          least: print(scaled, Math.min(...values)),
          most: print(scaled, Math.max(...values)),
        })
  const isError = shows === 'error'
  const grids = useMemo(() => new Map<number, ReturnType<typeof drawnGrid>>(), [])
  const isBinary = useApp(({ choice }) => choice.byteUnit) === 'binary'
  const megabyte = isBinary ? 1024 ** 2 : 1e6
  const short = (value: number) => (scaled === 'memory' ? bytes(value) : format.si(value))
  const number = (value: number) =>
    scaled === 'memory' ? (value / megabyte).toFixed(2) : millions(value)
  return (
    <section className={styles.section} data-piece="scaling answer">
      <ChartFrame
        title={title}
        summary={
          hasWidths
            ? summary
            : `${summary} ${t('scaling.oneColumn', { network: study.spec.title })}`
        }
        fileName={`scaling-${study.id}-${scaled}`}
        text={frame}
        note={isError ? `${t('scaling.note')} ${t('scaling.noteError')}` : t('scaling.note')}
        controls={
          <>
            <Choices
              label={t('scaling.measure')}
              value={scaled}
              options={SCALED.map((id) => ({ id, label: t(`scaling.of.${id}`) }))}
              onChange={(id) => choose(store, { measure: MEASURE_OF[id] })}
            />
            <Choices
              label={t('scaling.mode')}
              value={shows}
              options={[
                { id: 'cost', label: t('scaling.cost') },
                { id: 'error', label: t('scaling.error') },
              ]}
              onChange={setShows}
            />
          </>
        }
        table={{
          columns: [
            { id: 'alpha', label: t('scaling.column.alpha'), print: String },
            { id: 'side', label: t('scaling.column.side'), print: String },
            { id: 'macs', label: t('scaling.column.macs'), print: format.integer },
            { id: 'params', label: t('scaling.column.params'), print: format.integer },
            { id: 'memory', label: t('scaling.column.memory'), print: bytes },
            { id: 'law', label: `${t('scaling.column.law')} ${LAW_NAMES[scaled]}`, print: short },
            { id: 'error', label: t('scaling.column.error'), print: signedPercent },
          ],
          rows: grid.alphas.flatMap((column, index) =>
            grid.resolutions.map((row, place) => {
              const cost = grid.cells[index]?.[place]
              const rho = row / full.side
              return {
                key: `${column} ${row}`,
                cells: {
                  alpha: column,
                  side: row,
                  macs: cost?.macs ?? null,
                  params: cost?.params ?? null,
                  memory: cost?.memory ?? null,
                  law: full.cost ? lawCost(scaled, full.cost, column, rho) : null,
                  error: full.cost && cost ? lawError(scaled, full.cost, column, rho, cost) : null,
                },
              }
            }),
          ),
        }}
      >
        {(width) => {
          const drawn = remembered(grids, grid, width)
          const costs = heatOf(drawn, scaled)
          return (
            <>
              <HeatMap
                width={width}
                grid={isError && full.cost ? heatOf(drawn, scaled, full.cost, full.side) : costs}
                costs={costs}
                isSigned={isError}
                limit={budget[scaled] ?? null}
                levelUnit={scaled === 'memory' ? megabyte : 1}
                own={{ column: hasWidths ? alpha : 1, row: resolution }}
                onTake={(column, row) =>
                  choose(store, settingAt(place, store, hasWidths ? column : null, row))
                }
                onPoint={setPointed}
                text={{
                  title,
                  summary,
                  xAxis: hasWidths ? t('scaling.alphaAxis') : '',
                  yAxis: t('scaling.sideAxis'),
                  yAxisFigures: isError
                    ? t('scaling.sideAxis')
                    : t('scaling.sideAxisMemory', {
                        unit: scaled === 'memory' ? (isBinary ? 'MiB' : 'MB') : 'M',
                      }),
                  handle: t('scaling.handle'),
                  handleValue: cell(scaled, alpha, resolution, own),
                  number: isError ? (value) => signedPercent(value).replace('%', '') : number,
                  level: roundTick(short),
                }}
              />
              <p className={styles.readout}>
                {said}
                {grid.missing > 0 && (
                  <>
                    <br />
                    {t('scaling.progress', { done: grid.total - grid.missing, count: grid.total })}
                  </>
                )}
              </p>
            </>
          )
        }}
      </ChartFrame>
    </section>
  )
})

/** One drawn grid a width, until the grid itself is another. */
function remembered(
  grids: Map<number, ReturnType<typeof drawnGrid>>,
  grid: CountedGrid,
  width: number,
) {
  const before = grids.get(width)
  if (before?.grid === grid) return before
  const drawn = drawnGrid(grid, width)
  grids.clear()
  grids.set(width, drawn)
  return drawn
}
