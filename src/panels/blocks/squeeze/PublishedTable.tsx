import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { DataTable } from '../../../ui/DataTable'
import styles from './squeeze.module.css'
import type { BilledId, bills } from './subject'

/**
 * What the papers print, in their own words' order: network, ratio, and the ratio's row here;
 * `params` where a table has no more than these, for all of the network.
 */
const PUBLISHED = [
  { id: 'resnet50', ratio: 4, key: 'ratio', params: 35.7e6 },
  { id: 'resnet50', ratio: 8, key: 'ratio', params: 30.7e6 },
  { id: 'resnet50', ratio: 16, key: 'resnet50' },
  { id: 'mobilenet_v1', ratio: 16, key: 'mobilenetV1' },
  { id: 'mobilenet_v3_large', ratio: 4, key: 'mobilenetV3' },
] as const satisfies readonly { id: BilledId; ratio: number; key: string; params?: number }[]

/** The papers' figures beside the counts of this page. */
export function PublishedTable({ bills: all }: { readonly bills: ReturnType<typeof bills> }) {
  const { t } = useTranslation('exSqueeze')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const costOf = (id: BilledId, ratio: number) =>
    all.find((one) => one.id === id)?.costs.find((cost) => cost.ratio === ratio)
  return (
    <DataTable
      caption={t('published.caption')}
      columns={[
        { id: 'network', label: t('table.network'), isRowHeader: true },
        { id: 'paper', label: t('published.paper') },
        { id: 'here', label: t('published.here') },
      ]}
      rows={PUBLISHED.flatMap((row) => {
        const { id, ratio, key } = row
        const cost = costOf(id, ratio)
        if (!cost) return []
        const network = t('published.network', { network: shell(`networks.${id}`), ratio })
        const here = t('published.counted', {
          params: format.integer(cost.added.params),
          macs: format.integer(cost.added.macs),
          allParams: format.si(cost.plain.params + cost.added.params),
          allMacs: format.si(cost.plain.macs + cost.added.macs),
        })
        const printed =
          'params' in row
            ? t('published.ratio', { params: format.si(row.params) })
            : t(`published.${row.key}`)
        const cells = {
          network,
          paper: <span className={styles.words}>{printed}</span>,
          here: <span className={styles.words}>{here}</span>,
        }
        return [{ id: `${key}-${ratio}`, cells }]
      })}
    />
  )
}
