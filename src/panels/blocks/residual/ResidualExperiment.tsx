import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import blocks from '../blocks.module.css'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { CostSection } from './CostSection'
import { FieldSection } from './FieldSection'
import { MemorySection } from './MemorySection'
import { PictureSection } from './PictureSection'
import { ResidualControls } from './ResidualControls'
import { studyPair } from './study'

// The picture follows the hand in its frame; what is read under it comes a moment later.
const Costs = memo(CostSection)
const Memory = memo(MemorySection)
const Field = memo(FieldSection)

/** ResNet's bottleneck beside MobileNetV2's inverted residual: arXiv:1801.04381, Figure 3. */
export default function ResidualExperiment() {
  const { t } = useTranslation('exResidual')
  const [dials, turn] = useDials(RESIDUAL_DIALS)
  const study = useMemo(() => studyPair(dials), [dials])
  const later = useDeferredValue(dials)
  const laterStudy = useMemo(() => studyPair(later), [later])
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
            kernelSize: Number(dials.k),
            inChannels: dials.in,
            outChannels: dials.out,
            featureSize: dials.px,
            stride: Number(dials.stride),
            padding: 'same',
            dilation: 1,
            groups: 1,
            expansion: dials.t,
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
      <ResidualControls dials={dials} turn={turn} />
      <PictureSection study={study} dials={dials} turn={turn} />
      <p className={blocks.text}>{t('linear')}</p>
      <div data-piece="costs answer">
        <Costs study={laterStudy} />
      </div>
      <Memory study={laterStudy} dials={later} turn={turn} />
      <Field study={laterStudy} dials={later} turn={turn} />
    </Experiment>
  )
}
