import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_CHOICE } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { CostCurve } from './CostCurve'
import { DIALS, selectSize } from './dials'
import { FlowSection } from './FlowSection'
import { LayerControls } from './LayerControls'
import { OrderSection } from './OrderSection'

const FLOW = ['form', 'segments', 'output', 'seed'] as const
const CURVE = ['form', 'segments'] as const
const ORDER = ['between', 'seed'] as const

/** From one convolution over all channels to a filter for each: arXiv:1610.02357, section 1.2. */
export default function InceptionExperiment() {
  const { t } = useTranslation('exInception')
  const size = useApp(({ choice }) => selectSize(choice))
  const store = useStore()
  const [dials, turn] = useDials(DIALS)
  // The picture follows the hand in its frame; what is read under it comes a moment later.
  const late = useDeferredValue(size)
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      onReset={() => choose(store, selectSize(DEFAULT_CHOICE))}
      places={[
        { label: t('places.xception'), to: { view: 'networks', netId: 'xception', part: 'graph' } },
        {
          label: t('places.inception'),
          to: { view: 'networks', netId: 'inception_v3', part: 'graph' },
        },
        { label: t('places.cost'), to: { view: 'cost' } },
        { label: t('places.convolve'), to: { view: 'convolve', kind: 'separable' } },
      ]}
      sources={[
        { label: t('sources.xception'), href: 'https://arxiv.org/abs/1610.02357' },
        { label: t('sources.mobilenet'), href: 'https://arxiv.org/abs/1704.04861' },
        { label: t('sources.inception'), href: 'https://arxiv.org/abs/1409.4842' },
      ]}
    >
      <LayerControls size={size} />
      <FlowSection size={size} dials={useSome(dials, FLOW)} turn={turn} />
      <CostCurve size={late} dials={useDeferredValue(useSome(dials, CURVE))} turn={turn} />
      <OrderSection
        size={late}
        dials={useSome(dials, ORDER)}
        output={useDeferredValue(dials.output)}
        turn={turn}
      />
    </Experiment>
  )
}
