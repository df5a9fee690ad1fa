import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationSign } from '../../../charts/blocks/ActivationSign'
import { CURVES } from '../../../core/activations/definitions'
import { OPERATIONS, operationsOf } from '../../../core/activations/operations'
import { useFormat } from '../../../i18n/useFormat'
import { DataTable } from '../../../ui/DataTable'
import blocks from '../blocks.module.css'
import styles from './Activations.module.css'
import { useCurveWords } from './useCurveWords'

const KINDS = ['comparisons', 'additions', 'multiplications', 'divisions', 'exponentials'] as const

/** What each definition asks for an element, counted by the rules that stand above the table. */
export const CostSection = memo(function CostSection() {
  const { t } = useTranslation('exActivations')
  const format = useFormat()
  const { name } = useCurveWords()
  return (
    <section className={blocks.section} data-piece="operations answer">
      <h3>{t('cost.heading')}</h3>
      <p className={blocks.text}>{t('cost.rules')}</p>
      <DataTable
        caption={t('cost.table')}
        columns={[
          { id: 'curve', label: t('curves.name'), isRowHeader: true },
          { id: 'formula', label: t('cost.formula') },
          ...KINDS.map((kind) => ({
            id: kind,
            label: t(`cost.kind.${kind}`),
            align: 'end' as const,
          })),
          { id: 'all', label: t('cost.all'), align: 'end' },
        ]}
        rows={CURVES.map((curve) => ({
          id: curve,
          cells: {
            curve: (
              <span className={styles.named}>
                {name(curve)}
                <ActivationSign curve={curve} />
              </span>
            ),
            formula: t(`formula.${curve}`),
            ...Object.fromEntries(
              KINDS.map((kind) => [kind, format.integer(OPERATIONS[curve][kind])]),
            ),
            all: format.integer(operationsOf(OPERATIONS[curve])),
          },
        }))}
      />
      <p className={blocks.finding} data-piece="answer">
        {t('cost.finding', {
          hSwish: format.integer(operationsOf(OPERATIONS.hSwish)),
          swish: format.integer(operationsOf(OPERATIONS.swish)),
          relu: format.integer(operationsOf(OPERATIONS.relu)),
        })}
      </p>
    </section>
  )
})
