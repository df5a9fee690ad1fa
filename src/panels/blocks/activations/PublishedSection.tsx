import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_NUMBER } from '../../../i18n/format'
import { useFormat } from '../../../i18n/useFormat'
import { PAPER_TABLES } from '../../../nets/paperTables'
import { useApp } from '../../../state/useApp'
import { DataTable } from '../../../ui/DataTable'
import { ChoiceLink } from '../../ChoiceLink'
import blocks from '../blocks.module.css'
import styles from './Activations.module.css'
import { withRelu } from './withRelu'

/** Table 5 of arXiv:1905.02244, as the page has it beside the counts of Networks. */
const TABLE_5 = PAPER_TABLES.find(({ id }) => id === 'v3-5')?.rows ?? []

/** What the paper measured on its phone, and the same question put to this device in Live. */
export const PublishedSection = memo(function PublishedSection() {
  const { t } = useTranslation('exActivations')
  const format = useFormat()
  const backend = useApp(({ choice }) => choice.backend)
  return (
    <section className={blocks.section} data-piece="answer">
      <h3>{t('published.heading')}</h3>
      <p className={blocks.text}>{t('published.text')}</p>
      <DataTable
        caption={t('published.table')}
        columns={[
          { id: 'label', label: t('published.network'), isRowHeader: true },
          { id: 'top1', label: t('published.top1'), align: 'end' },
          { id: 'optimised', label: t('published.optimised'), align: 'end' },
          { id: 'plain', label: t('published.plain'), align: 'end' },
        ]}
        rows={TABLE_5.map(({ label, top1, milliseconds }) => ({
          id: label,
          cells: {
            label,
            top1: top1 === null ? NO_NUMBER : format.percent(top1 / 100),
            optimised: format.ms(milliseconds?.pixel1 ?? Number.NaN),
            plain: format.ms(milliseconds?.pixel1Plain ?? Number.NaN),
          },
        }))}
      />
      <p className={blocks.text}>{t('published.advice')}</p>
      <ChoiceLink className={styles.live} to={withRelu(backend)}>
        {t('published.live')}
      </ChoiceLink>
    </section>
  )
})
