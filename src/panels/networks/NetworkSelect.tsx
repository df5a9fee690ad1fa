import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CATALOGUE_IDS, type CatalogueId, NETWORK_IDS, VARIANT_IDS } from '../../nets/ids'
import { ChevronIcon } from '../../ui/icons'
import styles from './NetworkSelect.module.css'

interface SharedProps {
  readonly label: string
}

interface AlwaysOne extends SharedProps {
  readonly value: CatalogueId
  readonly none?: never
  readonly onChange: (id: CatalogueId) => void
}

interface PerhapsNone extends SharedProps {
  readonly value: CatalogueId | null
  /** Says that no network is chosen. */
  readonly none: string
  readonly onChange: (id: CatalogueId | null) => void
}

/** Every network by name, those of the story before their variants; the platform's own list. */
export const NetworkSelect = memo(function NetworkSelect(props: AlwaysOne | PerhapsNone) {
  const { label, value } = props
  const { t } = useTranslation('networks')
  const { t: shell } = useTranslation()
  const id = useId()
  const options = (ids: readonly CatalogueId[]) =>
    ids.map((network) => (
      <option key={network} value={network}>
        {shell(`networks.${network}`)}
      </option>
    ))
  function take(chosen: string) {
    const network = CATALOGUE_IDS.find((known) => known === chosen)
    if (network) props.onChange(network)
    else if (props.none !== undefined) props.onChange(null)
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={value ?? ''}
          onChange={(event) => take(event.target.value)}
        >
          {props.none !== undefined && <option value="">{props.none}</option>}
          <optgroup label={t('pick.networks')}>{options(NETWORK_IDS)}</optgroup>
          <optgroup label={t('pick.variants')}>{options(VARIANT_IDS)}</optgroup>
        </select>
        <ChevronIcon />
      </span>
    </div>
  )
})
