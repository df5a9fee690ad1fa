import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { DialValues } from '../../../state/dials'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import blocks from '../blocks.module.css'
import { OfficialWeightsLine } from '../OfficialWeightsLine'
import type { TurnDials } from '../useDials'
import type { OfficialWeights } from '../useOfficialWeights'
import { type DIALS, RATIOS } from './dials'
import { SUBJECTS, type Subject } from './subject'

interface ControlsProps {
  readonly subject: Subject | null
  readonly dials: DialValues<typeof DIALS>
  readonly turn: TurnDials<typeof DIALS>
  readonly alpha: number
  /** Null where no trained weights were published for the network. */
  readonly official: OfficialWeights | null
}

/** Which map, which block, and whose numbers. */
export function Controls({ subject, dials, turn, alpha, official }: ControlsProps) {
  const { t } = useTranslation('exSqueeze')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const places = subject?.places ?? []
  const layer = Math.min(dials.layer, places.length)
  return (
    <>
      <div className={blocks.controls}>
        <Select
          label={t('network')}
          value={subject?.id ?? 'mobilenet_v1'}
          options={SUBJECTS.map((id) => ({ id, label: shell(`networks.${id}`) }))}
          onChange={(netId) => choose(store, { netId, transforms: '' })}
        />
        <Select
          label={t('layer')}
          value={String(layer)}
          options={places.map(({ shape }, index) => ({
            id: String(index + 1),
            label: t('place', { number: index + 1, shape: format.shape(shape) }),
          }))}
          onChange={(id) => turn({ layer: Number(id), channel: 1 })}
        />
        <Choices
          label={t('ratio')}
          value={dials.r}
          options={RATIOS.map((id) => ({ id, label: id }))}
          onChange={(r) => turn({ r })}
        />
        <NumberSlider
          label={t('strength')}
          value={dials.strength}
          min={1}
          max={12}
          step={1}
          onChange={(strength) => turn({ strength })}
        />
        <NumberSlider
          label={t('seed')}
          value={dials.seed}
          min={1}
          max={99}
          step={1}
          onChange={(seed) => turn({ seed })}
        />
      </div>
      <p className={blocks.text}>
        {t(
          official ? (official.weights ? 'honest.trained' : 'honest.seeded') : 'honest.onlySeeded',
        )}{' '}
        {t('honest.block')}
      </p>
      {official && <OfficialWeightsLine alpha={alpha} official={official} />}
    </>
  )
}
