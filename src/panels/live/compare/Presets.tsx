import { memo, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import {
  isInHand,
  PRESETS,
  type Preset,
  presetRatio,
  presetSides,
} from '../../../state/lab/comparePresets'
import { choiceOf, sidesOf } from '../../../state/lab/sideFields'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import styles from './Compare.module.css'

/** Comparisons to start from, each with what counting says of it. */
export const Presets = memo(function Presets() {
  const { t } = useTranslation('liveCompare')
  const store = useStore()
  const id = useId()
  const inHand = useApp(({ choice }) => {
    const sides = sidesOf(choice)
    return PRESETS.find((preset) => isInHand(preset, sides))?.id
  })
  const ratios = useMemo(() => PRESETS.map(presetRatio), [])
  function take(preset: Preset) {
    const { a, b } = presetSides(preset, store.getState().choice.backend)
    choose(store, choiceOf(a, b))
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.label}>
        {t('presets.label')}
      </h3>
      <ul className={styles.presets}>
        {PRESETS.map((preset, at) => (
          <li key={preset.id} data-first={at === 0 || undefined}>
            <button
              type="button"
              className={styles.preset}
              aria-pressed={preset.id === inHand}
              onClick={() => take(preset)}
            >
              <span className={styles.presetName}>{t(`presets.${preset.id}.name`)}</span>
              <span className={styles.presetWhy}>{t(`presets.${preset.id}.why`)}</span>
              <PresetRatio ratio={ratios[at] ?? null} />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles.preset}
            onClick={() => choose(store, { livePart: 'device' })}
          >
            <span className={styles.presetName}>{t('presets.layer.name')}</span>
            <span className={styles.presetWhy}>{t('presets.layer.why')}</span>
            <span className={styles.presetRatio}>{t('presets.layer.where')}</span>
          </button>
        </li>
      </ul>
    </section>
  )
})

/** Less than this apart, a preset is said to cost the same. */
const SAME = 1.005

function PresetRatio({ ratio }: { readonly ratio: number | null }) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  if (ratio === null) return null
  return (
    <span className={styles.presetRatio} data-piece="answer">
      {ratio < SAME ? t('presets.same') : t('presets.ratio', { ratio: format.ratio(ratio) })}
    </span>
  )
}
