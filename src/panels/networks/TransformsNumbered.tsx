import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { type StudyQuestion, studyOf } from '../../state/study'
import { parseTransforms } from '../../state/transforms'
import { Select } from '../../ui/Select'
import {
  changesExpansion,
  changesKernel,
  difference,
  EXPANSIONS,
  finds,
  KERNEL_SIZES,
  type Numbered,
  numberOf,
  withNumber,
  without,
} from './changes'
import styles from './Transforms.module.css'
import { useWords } from './useWords'

interface NumberedChangeProps {
  readonly kind: Numbered
  readonly question: StudyQuestion
  /** The changes as they stand; `question` may be a moment behind. */
  readonly text: string
  readonly onChange: (text: string) => void
}

/** Another kernel or expansion; the list gives each with the difference it makes. */
export function NumberedChange({ kind, question, text, onChange }: NumberedChangeProps) {
  const { t } = useTranslation('networks')
  const words = useWords()
  const format = useFormat()
  const options = useMemo(() => numberedOptions(kind, question), [kind, question])
  const value = numberOf(parseTransforms(text) ?? [], kind)
  const nothing = options.length === 0
  const name = (of: number) =>
    kind === 'kernel'
      ? t('change.kernelOption', { size: of })
      : t('change.expansionOption', { times: of })
  const made = options.find((option) => option.value === value)
  return (
    <div className={styles.change} data-numbered data-made={value !== null || undefined}>
      <Select
        label={t(`change.${kind}`)}
        value={String(value ?? '')}
        isDisabled={nothing && value === null}
        options={[
          { id: '', label: t('change.asItIs') },
          ...options.map((option) => ({
            id: String(option.value),
            label:
              option.difference && option.value !== value
                ? t('change.option', {
                    option: name(option.value),
                    operations: format.ratio(option.difference.operations),
                    unit: t(`unit.${question.unit}`),
                  })
                : name(option.value),
          })),
          // What an address asked for and what changes nothing here still stands in the list.
          ...(value !== null && !made ? [{ id: String(value), label: name(value) }] : []),
        ]}
        onChange={(id) =>
          onChange(id === '' ? without(text, kind) : withNumber(text, kind, Number(id)))
        }
      />
      <span className={styles.does}>
        {nothing ? t(`reason.${kind}`) : made ? words.difference(made.difference) : ''}
      </span>
    </div>
  )
}

/** The numbers that would change something, each with what it makes of the costs. */
function numberedOptions(kind: Numbered, question: StudyQuestion) {
  const before = without(question.transforms, kind)
  const { spec, cost } = studyOf({ ...question, transforms: before })
  if (!cost.ok || !finds(spec, cost.value.graph, kind)) return []
  const { graph } = cost.value
  const chosen = numberOf(parseTransforms(question.transforms) ?? [], kind)
  const values =
    kind === 'kernel'
      ? KERNEL_SIZES.filter((side) => changesKernel(graph, side))
      : EXPANSIONS.filter((times) => changesExpansion(spec, times))
  return values.map((value) => ({
    value,
    difference: difference(
      question,
      before,
      value === chosen ? question.transforms : withNumber(before, kind, value),
    ),
  }))
}
