import { useTranslation } from 'react-i18next'
import { ClassLinkForm } from '../../panels/learn/teach/ClassLinkForm'
import { Dialog } from '../../ui/Dialog'
import { useAreas } from '../useAreas'
import styles from './teach.module.css'

/** The scene as it stands, made into a link for a class. */
export default function ClassLinkDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('teach')
  if (!useAreas(['teach'])) return null
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className={styles.dialog}>
        <p>{t('lead')}</p>
        <ClassLinkForm />
      </div>
    </Dialog>
  )
}
