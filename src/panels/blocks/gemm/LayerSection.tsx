import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { gemmWays } from '../../../core/gemm/ways'
import { useFormat } from '../../../i18n/useFormat'
import { selectLayerSetting } from '../../../state/selectors'
import { useApp } from '../../../state/useApp'
import { Notice } from '../../../ui/Notice'
import { NumberSlider } from '../../../ui/NumberSlider'
import { ChoiceLink } from '../../ChoiceLink'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, GemmDials } from './dials'
import { LayerCharts } from './LayerCharts'

interface LayerSectionProps {
  readonly dials: Pick<GemmDials, 'block'>
  readonly turn: TurnDials<typeof DIALS>
}

const BLOCKS = Array.from({ length: 11 }, (_, power) => 2 ** power)

/** The reader's own layer: what each way keeps in memory and moves. */
export const LayerSection = memo(function LayerSection({ dials, turn }: LayerSectionProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const setting = useApp(({ choice }) => selectLayerSetting(choice))
  const ways = useMemo(() => gemmWays(setting, dials.block), [setting, dials.block])
  const { kernelSize, inChannels, outChannels, featureSize, stride } = setting
  return (
    <section className={styles.section}>
      <h3>{t('layer.title')}</h3>
      <p className={styles.text}>
        {t('layer.lead', {
          kernel: format.integer(kernelSize),
          input: format.shape([featureSize, featureSize, inChannels]),
          filters: format.integer(outChannels),
          stride: format.integer(stride),
        })}{' '}
        <ChoiceLink to={{ view: 'cost' }}>{t('layer.change')}</ChoiceLink>
      </p>
      <div className={styles.controls} data-piece="controls">
        <NumberSlider
          label={t('layer.block')}
          {...{ value: dials.block, min: 1, max: 1024, step: 1, places: BLOCKS }}
          onChange={(block) => turn({ block })}
        />
      </div>
      {ways.ok ? (
        <LayerCharts
          setting={setting}
          ways={ways.value}
          block={dials.block}
          onBlock={(block) => turn({ block })}
        />
      ) : (
        <Notice kind="warning" title={t('layer.fault')} />
      )}
    </section>
  )
})
