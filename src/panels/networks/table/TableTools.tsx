import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FOLDS } from '../../../state/choice'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { ExportMenu } from '../export/ExportMenu'
import { ColumnsMenu } from './ColumnsMenu'
import { standing } from './lines'
import type { TableTaste } from './memory'
import styles from './TablePart.module.css'
import type { TableShown } from './useTable'

interface TableToolsProps {
  readonly study: PossibleStudy
  readonly shown: TableShown
  readonly taste: TableTaste
  readonly onTaste: (part: Partial<TableTaste>) => void
}

/** What is asked of the table, above it. */
export function TableTools({ study, shown, taste, onTaste }: TableToolsProps) {
  const { t } = useTranslation('netTable')
  const store = useStore()
  const fold = useApp(({ choice }) => choice.fold)
  const { folding, folds } = shown
  const isAllOpen = folds.every(folding.isOpen)
  return (
    <div className={styles.tools} data-piece="controls">
      <FindField />
      <Choices
        label={t('rows')}
        compact
        value={fold}
        options={FOLDS.map((id) => ({ id, label: t(`fold.${id}`) }))}
        onChange={(id) => choose(store, { fold: id })}
      />
      {folds.length > 0 && (
        <Button onPress={() => (isAllOpen ? folding.shutAll(folds) : folding.openAll(folds))}>
          {t(isAllOpen ? 'shutAll' : 'openAll')}
        </Button>
      )}
      <span className={styles.actions}>
        <ColumnsMenu taste={taste} onTaste={onTaste} />
        <ExportMenu study={study} rows={standing(shown.lines)} />
      </span>
    </div>
  )
}

function FindField() {
  const { t } = useTranslation('netTable')
  const store = useStore()
  const find = useApp(({ choice }) => choice.find)
  const id = useId()
  return (
    <span className={styles.find}>
      <label htmlFor={id}>{t('find')}</label>
      <input
        id={id}
        type="search"
        className={styles.entry}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('findHint')}
        title={t('findWhat')}
        aria-description={t('findWhat')}
        value={find}
        onChange={(event) => choose(store, { find: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') choose(store, { find: '' })
        }}
      />
    </span>
  )
}
