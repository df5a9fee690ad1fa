import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import styles from './HelpDialog.module.css'

const KEYS = [
  ['tab', 'Tab'],
  ['arrows', '← → ↑ ↓'],
  ['page', 'Page Up, Page Down'],
  ['homeEnd', 'Home, End'],
  ['enter', 'Enter'],
  ['escape', 'Esc'],
] as const

const PAPERS = [
  ['paper', 'https://arxiv.org/abs/1704.04861'],
  ['xception', 'https://arxiv.org/abs/1610.02357'],
] as const

interface HelpDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.help}>
        <p>{t('help.what')}</p>
        <p>{t('help.whatBar')}</p>
        <h3>{t('help.countingTitle')}</h3>
        <p>{t('help.counting')}</p>
        <h3>{t('help.keysTitle')}</h3>
        <DataTable
          caption={t('help.keysTitle')}
          hideCaption
          columns={[
            { id: 'key', label: t('help.keysKey'), isRowHeader: true },
            { id: 'action', label: t('help.keysAction') },
          ]}
          rows={KEYS.map(([id, key]) => ({
            id,
            cells: { key: <kbd>{key}</kbd>, action: t(`help.${id}`) },
          }))}
        />
        <h3>{t('help.privacyTitle')}</h3>
        <p>{t('help.privacy')}</p>
        <h3>{t('help.readTitle')}</h3>
        <ul>
          {PAPERS.map(([id, href]) => (
            <li key={id}>
              <a href={href} target="_blank" rel="noreferrer">
                {t(`help.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
