import { useTranslation } from 'react-i18next'
import blocks from '../blocks.module.css'
import type { ManifoldDials } from './dials'

/** Why two active rows are enough, what counts as collapsed, and what the three ways back can do. */
export function LemmaSection({ dials }: { readonly dials: ManifoldDials }) {
  const { t } = useTranslation('exManifold')
  return (
    <section className={blocks.section}>
      <h3>{t('lemma.title')}</h3>
      <p className={blocks.text}>{t('lemma.why')}</p>
      <p className={blocks.text}>{t(`lemma.counts.${dials.act}`)}</p>
      <p className={blocks.text}>{t('lemma.half')}</p>
      <p className={blocks.text}>{t('lemma.block')}</p>
    </section>
  )
}
