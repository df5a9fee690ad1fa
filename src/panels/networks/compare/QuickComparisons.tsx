import { memo, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import styles from './Compare.module.css'
import { isChosen, PRESETS, presetChoice, presetRatios } from './presets'

/** Comparisons to start from, each with its answer. */
export const QuickComparisons = memo(function QuickComparisons() {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const store = useStore()
  const id = useId()
  const unit = useApp(({ choice }) => choice.unit)
  const batchNorm = useApp(({ choice }) => choice.batchNorm)
  const bias = useApp(({ choice }) => choice.bias)
  const chosen = useApp(({ choice }) => PRESETS.find((preset) => isChosen(preset, choice))?.id)
  const ratios = useMemo(
    () => PRESETS.map((preset) => presetRatios(preset, { unit, batchNorm, bias })),
    [unit, batchNorm, bias],
  )
  return (
    <section className={styles.quick} aria-labelledby={id}>
      <h2 id={id} className={styles.label}>
        {t('quick.label')}
      </h2>
      <ul className={styles.presets}>
        {PRESETS.map((preset, index) => {
          const ratio = ratios[index]
          return (
            <li key={preset.id}>
              <button
                type="button"
                className={styles.preset}
                aria-pressed={preset.id === chosen}
                onClick={() => choose(store, presetChoice(preset))}
              >
                <span>{t(`quick.${preset.id}`)}</span>
                {ratio && (
                  <span className={styles.ratio} data-piece="answer">
                    {t('quick.ratio', {
                      ratio: format.ratio(ratio.operations),
                      unit: t(`unit.${unit}`),
                    })}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
})
