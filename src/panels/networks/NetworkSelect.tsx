import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type CatalogueId, NETWORK_IDS, VARIANT_IDS } from '../../nets/ids'
import { ChevronIcon } from '../../ui/icons'
import styles from './NetworkSelect.module.css'

interface NetworkSelectProps<Id extends string> {
  readonly label: string
  readonly value: CatalogueId | Id
  /** Says that no network is chosen; absent: one always is. */
  readonly none?: { readonly id: Id; readonly label: string }
  readonly onChange: (id: CatalogueId | Id) => void
}

/** Every network by name, those of the story before their variants; the platform's own list. */
export function NetworkSelect<Id extends string = never>(props: NetworkSelectProps<Id>) {
  const { label, value, none, onChange } = props
  const { t } = useTranslation('networks')
  const id = useId()
  const options = (ids: readonly CatalogueId[]) =>
    ids.map((network) => (
      <option key={network} value={network}>
        {t(`name.${network}`)}
      </option>
    ))
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={value}
          // The element only ever reports the value of one of its options, and those are ids.
          onChange={(event) => onChange(event.target.value as CatalogueId | Id)}
        >
          {none && <option value={none.id}>{none.label}</option>}
          <optgroup label={t('pick.networks')}>{options(NETWORK_IDS)}</optgroup>
          <optgroup label={t('pick.variants')}>{options(VARIANT_IDS)}</optgroup>
        </select>
        <ChevronIcon />
      </span>
    </div>
  )
}
