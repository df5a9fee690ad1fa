import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { DataTable } from '../../../ui/DataTable'
import styles from './squeeze.module.css'
import type { BilledId, bills } from './subject'

/** What the papers print, in their own words' order: network, ratio, and the ratio's row here. */
const PUBLISHED = [
  { id: 'resnet50', ratio: 16, key: 'resnet50' },
  { id: 'mobilenet_v1', ratio: 16, key: 'mobilenetV1' },
  { id: 'mobilenet_v3_large', ratio: 4, key: 'mobilenetV3' },
] as const satisfies readonly { id: BilledId; ratio: number; key: string }[]

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
      rows={PUBLISHED.flatMap(({ id, ratio, key }) => {
        const cost = costOf(id, ratio)
        if (!cost) return []
        const network = t('published.network', { network: shell(`networks.${id}`), ratio })
        const here = t('published.counted', {
          params: format.integer(cost.added.params),
          macs: format.integer(cost.added.macs),
          allParams: format.si(cost.plain.params + cost.added.params),
          allMacs: format.si(cost.plain.macs + cost.added.macs),
        })
        const cells = {
          network,
          paper: <span className={styles.words}>{t(`published.${key}`)}</span>,
          here: <span className={styles.words}>{here}</span>,
        }
        return [{ id: key, cells }]
      })}
    />
  )
}
