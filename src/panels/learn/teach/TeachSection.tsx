import { useTranslation } from 'react-i18next'
import { ClassLinkForm } from './ClassLinkForm'
import styles from './teach.module.css'

/** For the teacher: a scene, a question and what is hidden, as a link for a class. */
export default function TeachSection() {
  const { t } = useTranslation('teach')
  return (
    <section className={styles.section} data-piece="teach" aria-labelledby="learn-teach">
      <h2 id="learn-teach">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ClassLinkForm />
    </section>
  )
}
