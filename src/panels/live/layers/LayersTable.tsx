import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DisplayKind, type FoldedRow, foldRows } from '../../../core/rows'
import { useFormat } from '../../../i18n/useFormat'
import { selectNetwork } from '../../../state/runSelectors'
import { useApp } from '../../../state/useApp'
import { DataTable } from '../../../ui/DataTable'
import { Panel } from '../../../ui/Panel'
import styles from './LayersTable.module.css'

/** Every layer of what runs, as a paper lists them, with its share of the cost. */
export const LayersTable = memo(function LayersTable() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const cost = useApp((state) => selectNetwork(state.choice))
  const rows = useMemo(() => (cost.ok ? foldRows(cost.value) : []), [cost])
  if (!cost.ok) return null
  const { totals } = cost.value
  const { unit } = cost.value.convention
  const largest = Math.max(...rows.map(({ operations }) => operations))
  const share = (operations: number) => operations / totals.operations
  const cells = (row: FoldedRow) => ({
    name: row.name,
    kind: <Kind kind={row.kind} />,
    kernel: row.kernelSize ? row.kernelSize.join(' × ') : '',
    stride: row.stride ? row.stride[0] : '',
    input: format.shape(row.input),
    output: format.shape(row.output),
    operations: format.integer(row.operations),
    share: <Share kind={row.kind} share={share(row.operations)} of={share(largest)} />,
    params: format.integer(row.params),
  })
  return (
    <Panel title={t('layers.title')}>
      <DataTable
        caption={t('layers.caption')}
        columns={[
          { id: 'name', label: t('layers.name'), isRowHeader: true },
          { id: 'kind', label: t('layers.kind') },
          { id: 'kernel', label: t('layers.kernel') },
          { id: 'stride', label: t('layers.stride'), align: 'end' },
          { id: 'input', label: t('layers.input'), align: 'end' },
          { id: 'output', label: t('layers.output'), align: 'end' },
          { id: 'operations', label: t(`layers.operations.${unit}`), align: 'end' },
          { id: 'share', label: t(`layers.share.${unit}`) },
          { id: 'params', label: t('layers.params'), align: 'end' },
        ]}
        rows={[
          ...rows.map((row) => ({ id: row.name, cells: cells(row) })),
          {
            id: 'total',
            cells: {
              name: t('layers.total'),
              operations: format.integer(totals.operations),
              params: format.integer(totals.params),
            },
          },
        ]}
      />
    </Panel>
  )
})

function Kind({ kind }: { kind: DisplayKind }) {
  const { t } = useTranslation('live')
  return (
    <span className={styles.kind} data-kind={kind}>
      {t(`kinds.${kind}`)}
    </span>
  )
}

/** A bar as long as the share is of the largest one. */
function Share({ kind, share, of }: { kind: DisplayKind; share: number; of: number }) {
  const format = useFormat()
  return (
    <span className={styles.share}>
      <span className={styles.percent}>{format.percent(share)}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          data-kind={kind}
          style={{ inlineSize: `${(100 * share) / of}%` }}
        />
      </span>
    </span>
  )
}
