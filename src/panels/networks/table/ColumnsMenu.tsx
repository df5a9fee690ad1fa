import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { SlidersIcon } from '../../../ui/icons'
import { Toggle } from '../../../ui/Toggle'
import styles from './ColumnsMenu.module.css'
import { COLUMN_IDS, type ColumnId, MAIN_COLUMNS, OPTIONAL_COLUMNS } from './columns'
import { useHeading } from './HeaderRow'
import type { TableTaste } from './memory'

interface ColumnsMenuProps {
  readonly taste: TableTaste
  readonly onTaste: (part: Partial<TableTaste>) => void
}

/** Which columns stand in the table, and whether every node does. */
export function ColumnsMenu({ taste, onTaste }: ColumnsMenuProps) {
  const { t } = useTranslation('netTable')
  const heading = useHeading(taste.everyNode)
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { columns, everyNode } = taste
  const show = (id: ColumnId, isShown: boolean) =>
    onTaste({
      columns: COLUMN_IDS.filter((one) => (one === id ? isShown : columns.includes(one))),
    })
  return (
    <>
      <AriaButton
        ref={trigger}
        className={styles.button ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <SlidersIcon />
        {t('columns.button')}
      </AriaButton>
      <Popover
        className={styles.popover ?? ''}
        isOpen={isOpen}
        onOpenChange={setOpen}
        triggerRef={trigger}
        placement="bottom end"
        offset={4}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={t('columns.title')}>
          <fieldset className={styles.list}>
            <legend className={styles.legend}>{t('columns.list')}</legend>
            {OPTIONAL_COLUMNS.map((id) => (
              <Toggle
                key={id}
                label={heading(id)}
                isSelected={columns.includes(id)}
                onChange={(isShown) => show(id, isShown)}
              />
            ))}
          </fieldset>
          <div className={styles.foot}>
            <Button onPress={() => onTaste({ columns: COLUMN_IDS })}>{t('columns.all')}</Button>
            <Button onPress={() => onTaste({ columns: MAIN_COLUMNS })}>{t('columns.few')}</Button>
          </div>
          <Toggle
            label={t('columns.everyNode')}
            isSelected={everyNode}
            onChange={(every) => onTaste({ everyNode: every })}
          />
        </Dialog>
      </Popover>
    </>
  )
}
