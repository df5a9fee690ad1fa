import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import blocks from '../blocks.module.css'
import { EPSILONS } from './dials'
import { ownDials } from './foldParts'
import type { PartProps } from './part'

const SLIDERS = [
  { dial: 'gamma', letter: 'γ', min: -4, max: 4 },
  { dial: 'beta', letter: 'β', min: -4, max: 4 },
  { dial: 'mean', letter: 'μ', min: -6, max: 6 },
  { dial: 'variance', letter: 'σ²', min: 0, max: 16 },
] as const

/** One channel's norm; another channel begins with the numbers it was drawn with. */
export const FoldControls = memo(function FoldControls({ dials, turn }: PartProps<'fold'>) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  return (
    <div className={blocks.controls} data-piece="controls">
      <Choices
        label={t('fold.channel')}
        value={String(dials.channel)}
        options={['1', '2', '3'].map((id) => ({ id, label: format.integer(Number(id)) }))}
        onChange={(id) => {
          const channel = Number(id)
          turn({ channel, ...ownDials(dials.seed, channel - 1) })
        }}
      />
      {SLIDERS.map(({ dial, letter, min, max }) => (
        <NumberSlider
          key={dial}
          label={t(`fold.dials.${dial}`)}
          letter={letter}
          value={dials[dial]}
          min={min}
          max={max}
          step={0.1}
          onChange={(value) => turn({ [dial]: Math.round(value * 100) / 100 })}
        />
      ))}
      <Choices
        label={t('fold.dials.epsilon')}
        value={dials.epsilon}
        options={EPSILONS.map((id) => ({ id, label: id }))}
        onChange={(epsilon) => turn({ epsilon })}
      />
    </div>
  )
})
