import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { csvBlob } from '../../../charts/exportCsv'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { Toggle } from '../../../ui/Toggle'
import { useWords } from '../../../ui/words'
import { useLayerFigures } from './figuresTable'
import { LayerLine } from './LayerLine'
import styles from './Layers.module.css'
import table from './LayersTable.module.css'
import { holdsNode, type LayerFold } from './layerGroups'
import { type LayerSort, type LayerTimes, sortedTimes } from './layerTimes'
import { SortHeader } from './SortHeader'
import type { Layers } from './useLayers'

export interface LayersTableProps {
  readonly layers: Layers
  readonly times: LayerTimes
  readonly fold: LayerFold
}

export interface Sorting {
  readonly by: LayerSort | null
  readonly isFalling: boolean
}

/** Columns that are there when the reader asks for them. */
export interface Extras {
  readonly spread: boolean
  readonly shape: boolean
}

/** Every layer of what runs, as a paper lists them, its time beside its share of the cost. */
export function LayersTable({ layers, times, fold }: LayersTableProps) {
  const { t } = useTranslation('liveLayers')
  const { t: live } = useTranslation('live')
  const { scrollable } = useWords()
  const format = useFormat()
  const id = useId()
  const node = useApp(({ choice }) => choice.node)
  const [sorting, setSorting] = useState<Sorting>({ by: null, isFalling: false })
  const [extras, setExtras] = useState<Extras>({ spread: false, shape: false })
  const figures = useLayerFigures(layers, times, fold)
  const { totals, convention, graph } = layers.cost
  const { unit } = convention
  const { by, isFalling } = sorting
  const sorted = useMemo(
    () => sortedTimes(times.groups, by, isFalling),
    [times.groups, by, isFalling],
  )
  const largest = Math.max(
    ...times.groups.flatMap(({ costShare, timeShare }) => [costShare, timeShare ?? 0]),
  )
  const fileName = `separable-lab-layer-times-${graph.name}`
  const header = (column: LayerSort, label: string, isMeasured = false) => (
    <SortHeader
      column={column}
      label={label}
      sorting={sorting}
      onSort={setSorting}
      clock={isMeasured ? layers.clock : null}
    />
  )
  return (
    <Panel title={live('layers.title')}>
      <div className={styles.tools}>
        <Toggle
          label={t('columns.showSpread')}
          isSelected={extras.spread}
          onChange={(spread) => setExtras({ ...extras, spread })}
        />
        <Toggle
          label={t('columns.showShape')}
          isSelected={extras.shape}
          onChange={(shape) => setExtras({ ...extras, shape })}
        />
        <span className={styles.exports}>
          <Button onPress={() => download(csvBlob(figures.table()), `${fileName}.csv`)}>
            {t('export.csv')}
          </Button>
          <Button onPress={() => download(jsonBlob(figures.json()), `${fileName}.json`)}>
            {t('export.json')}
          </Button>
        </span>
      </div>
      <section
        className={table.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        aria-labelledby={id}
        aria-description={scrollable}
      >
        <table className={table.table}>
          <caption id={id} className={table.caption}>
            {live('layers.caption')}
          </caption>
          <thead>
            <tr>
              {header('name', live('layers.name'))}
              {header('shares', t(`columns.shares.${unit}`), true)}
              {header('ms', t(`columns.ms.${layers.centre}`), true)}
              {extras.spread && (
                <>
                  <th scope="col">p10 – p90</th>
                  <th scope="col">n</th>
                </>
              )}
              {header('ratio', t('columns.ratio'), true)}
              {header('kind', live('layers.kind'))}
              {header('operations', live(`layers.operations.${unit}`))}
              {header('rate', t(`columns.rate.${unit}`), true)}
              {extras.shape && (
                <>
                  <th scope="col">{live('layers.kernel')}</th>
                  <th scope="col">{live('layers.stride')}</th>
                  <th scope="col">{live('layers.input')}</th>
                  <th scope="col">{live('layers.output')}</th>
                </>
              )}
              {header('params', live('layers.params'))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((timed) => (
              <LayerLine
                key={timed.group.id}
                timed={timed}
                fold={fold}
                largest={largest}
                extras={extras}
                isChosen={holdsNode(timed.group, node)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{live('layers.total')}</th>
              <td />
              <td data-align="end">{times.sumMs !== null && format.ms(times.sumMs)}</td>
              {extras.spread && <td colSpan={2} />}
              <td />
              <td />
              <td data-align="end">{format.integer(totals.operations)}</td>
              <td data-align="end">
                {times.sumMs !== null && format.si((1000 * times.operations) / times.sumMs)}
              </td>
              {extras.shape && <td colSpan={4} />}
              <td data-align="end">{format.integer(totals.params)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <p className={styles.quiet}>{t('columns.explained')}</p>
    </Panel>
  )
}

const jsonBlob = (text: string) => new Blob([text], { type: 'application/json' })
