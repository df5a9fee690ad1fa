import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { DialValues } from '../../../state/dials'
import { RATIOS, type SQUEEZE_DIALS } from '../../../state/experiments/squeezeDials'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import { OfficialWeightsLine } from '../../OfficialWeightsLine'
import type { OfficialWeights } from '../../useOfficialWeights'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { SUBJECTS, type Subject, type SubjectId } from './subject'

interface ControlsProps {
  /** The chosen network, and the maps of the one that is shown, a moment later the same. */
  readonly id: SubjectId
  readonly places: Subject['places']
  readonly dials: Pick<DialValues<typeof SQUEEZE_DIALS>, 'layer' | 'r'>
  readonly turn: TurnDials<typeof SQUEEZE_DIALS>
  /** From 0. */
  readonly selected: number
}

/** Which map, how narrow a block, and which channel is followed. */
export const Controls = memo(function Controls(props: ControlsProps) {
  const { id: chosen, places, dials, turn, selected } = props
  const { t } = useTranslation('exSqueeze')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const layer = Math.min(dials.layer, places.length)
  return (
    <div className={blocks.controls} data-piece="controls">
      <Select
        label={t('network')}
        value={chosen}
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
        label={t('channel')}
        value={selected + 1}
        min={1}
        max={Math.max(1, places[layer - 1]?.shape[2] ?? 1)}
        step={1}
        onChange={(channel) => turn({ channel })}
      />
    </div>
  )
})

interface BlockWeightsProps {
  readonly dials: Pick<DialValues<typeof SQUEEZE_DIALS>, 'strength' | 'seed'>
  readonly turn: TurnDials<typeof SQUEEZE_DIALS>
  readonly alpha: number
  /** Null where no trained weights were published for the network. */
  readonly official: OfficialWeights | null
}

/** Whose numbers these are, the maps' and the block's. */
export const BlockWeights = memo(function BlockWeights({
  dials,
  turn,
  alpha,
  official,
}: BlockWeightsProps) {
  const { t } = useTranslation('exSqueeze')
  const kind = official ? (official.weights ? 'trained' : 'seeded') : 'onlySeeded'
  return (
    <>
      <p className={blocks.text}>{t(`honest.${kind}`)}</p>
      {official && <OfficialWeightsLine alpha={alpha} official={official} />}
      <p className={blocks.text}>{t('honest.block')}</p>
      <div className={blocks.controls} data-piece="controls">
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
    </>
  )
})
