import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Scrubber } from '../../../ui/Scrubber'
import styles from './Layers.module.css'
import type { Layers } from './useLayers'

/** Stops the figures, and walks back over the last seconds. */
export function FreezeBar({ layers }: { readonly layers: Layers }) {
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const { freeze, centre, timed, working } = layers
  const { frozen } = freeze
  if (!frozen) {
    return (
      <div className={styles.freeze}>
        <Button onPress={layers.begin} isDisabled={working === 0 || timed < working}>
          {t('freeze.begin')}
        </Button>
        <p className={styles.quiet}>{t('freeze.why')}</p>
      </div>
    )
  }
  const { frames, first, place, shown } = frozen
  const ago = ((frames.at(-1)?.endedAt ?? 0) - (frames[place]?.endedAt ?? 0)) / 1000
  const words = ago === 0 ? t('freeze.now') : t('freeze.ago', { time: format.seconds(ago) })
  return (
    <div className={styles.freeze} data-frozen>
      <Button kind="primary" onPress={freeze.end}>
        {t('freeze.end')}
      </Button>
      <div className={styles.scrub}>
        <Scrubber
          label={t('freeze.label')}
          value={place - first}
          max={frames.length - 1 - first}
          spoken={words}
          onChange={(at) => freeze.move(first + at)}
        />
        <span className={styles.ago}>{words}</span>
      </div>
      <Choices
        label={t('freeze.shown')}
        value={shown}
        options={[
          { id: 'summed', label: t(`freeze.summed.${centre}`) },
          { id: 'latest', label: t('freeze.latest') },
        ]}
        onChange={freeze.show}
      />
    </div>
  )
}
