import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { BlocksSection } from './BlocksSection'
import { ClipSection } from './ClipSection'
import { V1_DIALS } from './dials'
import { FoldSection } from './FoldSection'
import { PARTS } from './part'

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`

/** MobileNetV1's block in numbers, its batch norm folded away, and the 6 of its rectifier. */
export default function V1BlockExperiment() {
  const { t } = useTranslation('exV1Block')
  const [dials, turn] = useDials(V1_DIALS)
  const fold = useSome(dials, PARTS.fold)
  // Its own dials answer at once; other numbers, which the first part's dial draws, a moment later.
  const late = useDeferredValue(fold)
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      places={[
        {
          label: t('places.table'),
          to: { view: 'networks', part: 'table', netId: 'mobilenet_v1', fold: 'layers' },
        },
        { label: t('places.layers'), to: { view: 'live', livePart: 'layers' } },
        { label: t('places.convolve'), to: { view: 'convolve', tab: 'step', kind: 'separable' } },
        { label: t('places.quantise'), to: { experiment: 'quantise', dials: '' } },
      ]}
      sources={[
        { label: t('sources.block'), href: arxiv('1704.04861') },
        { label: t('sources.norm'), href: arxiv('1502.03167') },
        { label: t('sources.fold'), href: arxiv('1712.05877') },
        { label: t('sources.preAct'), href: arxiv('1603.05027') },
      ]}
    >
      <BlocksSection dials={useSome(dials, PARTS.blocks)} turn={turn} />
      <FoldSection dials={late.seed === fold.seed ? fold : late} turn={turn} />
      <ClipSection dials={useSome(dials, PARTS.clip)} turn={turn} />
    </Experiment>
  )
}
