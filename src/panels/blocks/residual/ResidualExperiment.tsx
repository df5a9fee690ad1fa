import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCK_NAMES, RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import blocks from '../blocks.module.css'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { CostSection } from './CostSection'
import { FieldSection } from './FieldSection'
import { MemorySection } from './MemorySection'
import { PictureSection } from './PictureSection'
import { ResidualControls } from './ResidualControls'
import { studyPair } from './study'

const STUDIED = [...BLOCK_NAMES, 'pieces'] as const

/** ResNet's bottleneck beside MobileNetV2's inverted residual: arXiv:1801.04381, Figure 3. */
export default function ResidualExperiment() {
  const { t } = useTranslation('exResidual')
  const [dials, turn] = useDials(RESIDUAL_DIALS)
  const block = useSome(dials, BLOCK_NAMES)
  const studied = useSome(dials, STUDIED)
  const study = useMemo(() => studyPair(studied), [studied])
  // The picture follows the hand in its frame; what is read under it comes a moment later.
  const later = useDeferredValue(study)
  const linked = useDeferredValue(block)
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      places={[
        {
          label: t('places.networks'),
          to: {
            view: 'networks',
            netId: 'mobilenet_v2',
            alpha: 1,
            resolution: 224,
            transforms: '',
            part: 'table',
            node: 'features.3.conv.0.0',
          },
        },
        {
          label: t('places.live'),
          to: { view: 'live', netId: 'mobilenet_v2', livePart: 'layers' },
        },
        {
          label: t('places.cost'),
          to: {
            view: 'cost',
            alpha: 1,
            kernelSize: Number(linked.k),
            inChannels: linked.in,
            outChannels: linked.out,
            featureSize: linked.px,
            stride: Number(linked.stride),
            padding: 'same',
            dilation: 1,
            groups: 1,
            expansion: linked.t,
          },
        },
        { label: t('places.manifold'), to: { view: 'blocks', experiment: 'manifold', dials: '' } },
      ]}
      sources={[
        { label: t('sources.v2'), href: 'https://arxiv.org/abs/1801.04381' },
        { label: t('sources.resnet'), href: 'https://arxiv.org/abs/1512.03385' },
        { label: t('sources.convnext'), href: 'https://arxiv.org/abs/2201.03545' },
      ]}
    >
      <ResidualControls dials={block} turn={turn} />
      <PictureSection study={study} at={dials.at} turn={turn} />
      <p className={blocks.text}>{t('linear')}</p>
      <div data-piece="costs answer">
        <CostSection study={later} />
      </div>
      <MemorySection study={later} at={useDeferredValue(dials.at)} turn={turn} />
      <FieldSection study={later} row={dials.row} turn={turn} />
    </Experiment>
  )
}
