import { useTranslation } from 'react-i18next'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, GemmDials } from './dials'

interface ExampleControlsProps {
  readonly dials: Pick<
    GemmDials,
    'kind' | 'size' | 'channels' | 'kernel' | 'stride' | 'padding' | 'filters' | 'seed'
  >
  readonly turn: TurnDials<typeof DIALS>
}

/** The little convolution's sizes. */
export function ExampleControls({ dials, turn }: ExampleControlsProps) {
  const { t } = useTranslation('exGemm')
  return (
    <div className={styles.controls} data-piece="controls">
      <Choices
        label={t('controls.kind')}
        value={dials.kind}
        options={[
          { id: 'standard', label: t('controls.standard') },
          { id: 'depthwise', label: t('controls.depthwise') },
        ]}
        onChange={(kind) => turn({ kind })}
      />
      <NumberSlider
        label={t('controls.kernel')}
        letter="K"
        hue="k"
        {...{ value: dials.kernel, min: 1, max: 3, step: 1 }}
        onChange={(kernel) => turn({ kernel })}
      />
      <NumberSlider
        label={t('controls.size')}
        letter="D_F"
        hue="df"
        {...{ value: dials.size, min: 3, max: 6, step: 1 }}
        onChange={(size) => turn({ size })}
      />
      <NumberSlider
        label={t('controls.channels')}
        letter="C_in"
        hue="cin"
        {...{ value: dials.channels, min: 1, max: 3, step: 1 }}
        onChange={(channels) => turn({ channels })}
      />
      <NumberSlider
        label={t('controls.filters')}
        letter="C_out"
        hue="cout"
        {...{ min: 1, max: 4, step: 1 }}
        value={dials.kind === 'depthwise' ? dials.channels : dials.filters}
        isDisabled={dials.kind === 'depthwise'}
        onChange={(filters) => turn({ filters })}
      />
      <NumberSlider
        label={t('controls.stride')}
        {...{ value: dials.stride, min: 1, max: 3, step: 1 }}
        onChange={(stride) => turn({ stride })}
      />
      <Choices
        label={t('controls.padding')}
        value={dials.padding}
        options={[
          { id: 'same', label: t('controls.same') },
          { id: 'valid', label: t('controls.valid') },
        ]}
        onChange={(padding) => turn({ padding })}
      />
      <NumberSlider
        label={t('controls.seed')}
        {...{ value: dials.seed, min: 0, max: 99, step: 1 }}
        onChange={(seed) => turn({ seed })}
      />
    </div>
  )
}
