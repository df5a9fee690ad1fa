import { useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIVATION_DIALS } from '../../../state/experiments/activationDials'
import { useApp } from '../../../state/useApp'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { BenchSection } from './BenchSection'
import { CostSection } from './CostSection'
import { CurvesSection } from './CurvesSection'
import { DistanceSection } from './DistanceSection'
import { PublishedSection } from './PublishedSection'
import { RangeSection } from './RangeSection'
import { RoundingSection } from './RoundingSection'
import type { Turn } from './section'
import { withRelu } from './withRelu'

const CURVES = ['x', 'shown', 'leak', 'window'] as const
const DISTANCE = ['x'] as const
const ROUNDING = ['x', 'of', 'bits', 'low', 'high', 'leak'] as const

/** Seven activations: their curves, their slopes, what few bits make of them, what they cost. */
export default function ActivationsExperiment() {
  const { t } = useTranslation('exActivations')
  const [dials, turn] = useDials(ACTIVATION_DIALS)
  const backend = useApp(({ choice }) => choice.backend)
  // The figure with the readout follows the hand; what else the cursor moves comes a moment later.
  const later = useDeferredValue(dials)
  const { x, leak, low, bits } = later
  // Two figures move the same end: the one in the hand is drawn first.
  const [isRangeMoved, setRangeMoved] = useState(false)
  const turnRange: Turn = useCallback(
    (part) => {
      setRangeMoved(true)
      turn(part)
    },
    [turn],
  )
  const turnRounding: Turn = useCallback(
    (part) => {
      setRangeMoved(false)
      turn(part)
    },
    [turn],
  )
  const rounded = { ...dials, x, leak, high: (isRangeMoved ? later : dials).high }
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      places={[
        {
          label: t('place.networks'),
          to: { view: 'networks', part: 'graph', netId: 'mobilenet_v3_large', netShown: 'one' },
        },
        { label: t('place.live'), to: withRelu(backend) },
        { label: t('place.manifold'), to: { experiment: 'manifold', dials: '' } },
      ]}
      sources={[
        {
          label: t('source.v3'),
          href: 'https://arxiv.org/abs/1905.02244',
        },
        { label: t('source.swish'), href: 'https://arxiv.org/abs/1710.05941' },
        { label: t('source.v1'), href: 'https://arxiv.org/abs/1704.04861' },
        { label: t('source.v2'), href: 'https://arxiv.org/abs/1801.04381' },
        { label: t('source.grid'), href: 'https://arxiv.org/abs/1712.05877' },
      ]}
    >
      <CurvesSection dials={useSome(dials, CURVES)} turn={turn} />
      <DistanceSection dials={useSome(later, DISTANCE)} turn={turn} />
      <RoundingSection dials={useSome(rounded, ROUNDING)} turn={turnRounding} />
      <RangeSection
        {...{ low, bits, leak, turn: turnRange }}
        high={(isRangeMoved ? dials : later).high}
      />
      <CostSection />
      <BenchSection />
      <PublishedSection />
    </Experiment>
  )
}
