import { useTranslation } from 'react-i18next'
import { LearnLink } from '../panels/learn/LearnLink'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import styles from './HelpDialog.module.css'
import { KeyMap } from './KeyMap'
import { useAreas } from './useAreas'

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

/** What the laboratory is, and every key; fetched when it is asked for. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('help')
  // The keys of the animation are named in the Convolve view too, in the same words.
  if (!useAreas(['help', 'convolve'])) return null
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className={styles.help}>
        <p>{t('what')}</p>
        <p>{t('whatBar')}</p>
        <h3>{t('countingTitle')}</h3>
        <p>{t('counting')}</p>
        <h3>{t('keysTitle')}</h3>
        <DataTable
          caption={t('keysTitle')}
          hideCaption
          columns={[
            { id: 'key', label: t('keysKey'), isRowHeader: true },
            { id: 'action', label: t('keysAction') },
          ]}
          rows={KEYS.map(([id, key]) => ({
            id,
            cells: { key: <kbd>{key}</kbd>, action: t(id) },
          }))}
        />
        <KeyMap />
        <h3>{t('privacyTitle')}</h3>
        <p>{t('privacy')}</p>
        <p>
          <LearnLink panel="privacy" onFollow={onClose}>
            {t('privacyMore')}
          </LearnLink>
        </p>
        <h3>{t('readTitle')}</h3>
        <ul>
          {PAPERS.map(([id, href]) => (
            <li key={id}>
              <a href={href} target="_blank" rel="noreferrer">
                {t(id)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
