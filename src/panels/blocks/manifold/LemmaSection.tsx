import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManifoldActivation } from '../../../core/manifold/activation'
import blocks from '../blocks.module.css'

interface LemmaSectionProps {
  readonly activation: ManifoldActivation
}

/** Why two active rows are enough, what counts as collapsed, what the three ways back can do. */
export const LemmaSection = memo(function LemmaSection(props: LemmaSectionProps) {
  const { t } = useTranslation('exManifold')
  return (
    <section className={blocks.section}>
      <h3>{t('lemma.title')}</h3>
      <p className={blocks.text}>{t('lemma.why')}</p>
      <p className={blocks.text}>{t(`lemma.counts.${props.activation}`)}</p>
      <p className={blocks.text}>{t('lemma.half')}</p>
      <p className={blocks.text}>{t('lemma.block')}</p>
    </section>
  )
})
