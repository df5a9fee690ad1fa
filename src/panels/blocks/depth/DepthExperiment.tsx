import { useTranslation } from 'react-i18next'
import { DEFAULT_CHOICE } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { DIALS } from './dials'
import { GuessSection } from './GuessSection'
import { LawSection } from './LawSection'
import { PathsSection } from './PathsSection'

const GUESS = ['guess'] as const
const LAW = ['axis', 'count'] as const

/** Two networks of one cost, a guess, and the laws of α and ρ: arXiv:1704.04861, Tables 5–7. */
export default function DepthExperiment() {
  const { t } = useTranslation('exDepth')
  const store = useStore()
  const [dials, turn] = useDials(DIALS)
  const { alpha, resolution } = DEFAULT_CHOICE
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      onReset={() => choose(store, { alpha, resolution })}
      places={[
        {
          label: t('places.compare'),
          to: {
            view: 'networks',
            part: 'compare',
            netId: 'mobilenet_v1_narrow',
            alpha: 0.75,
            resolution: 224,
            netId2: 'mobilenet_v1_shallow',
            alpha2: 1,
            resolution2: 224,
            transforms: '',
            transforms2: '',
            linked: 'no',
          },
        },
        { label: t('places.scaling'), to: { view: 'networks', part: 'scaling' } },
        { label: t('places.accuracy'), to: { view: 'networks', part: 'accuracy' } },
        { label: t('places.live'), to: { view: 'live' } },
      ]}
      sources={[
        { label: t('sources.mobilenet'), href: 'https://arxiv.org/abs/1704.04861' },
        { label: t('sources.efficientnet'), href: 'https://arxiv.org/abs/1905.11946' },
      ]}
    >
      <GuessSection dials={useSome(dials, GUESS)} turn={turn} />
      {dials.guess !== 'none' && <PathsSection />}
      <LawSection dials={useSome(dials, LAW)} turn={turn} />
    </Experiment>
  )
}
