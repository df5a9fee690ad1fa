import { useTranslation } from 'react-i18next'
import { type Choice, RANGES } from '../../../state/choice'
import { commonDivisors } from '../../../state/limits'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import type { Hue } from '../../../ui/hue'
import { NumberField } from '../../../ui/NumberField'
import styles from './Device.module.css'

const LAYER_FIELDS = [
  { field: 'kernelSize', letter: 'K', hue: 'k' },
  { field: 'inChannels', letter: 'C_in', hue: 'cin' },
  { field: 'outChannels', letter: 'C_out', hue: 'cout' },
  { field: 'featureSize', letter: 'D_F', hue: 'df' },
  { field: 'stride', letter: 's', hue: 'ink' },
  { field: 'groups', letter: 'g', hue: 'ink' },
  { field: 'expansion', letter: 't', hue: 'ink' },
] as const satisfies readonly { field: keyof typeof RANGES; letter: string; hue: Hue }[]

/** The layer of the Cost view, to be changed here as well. */
export function BenchFields() {
  const { t } = useTranslation('liveDevice')
  const store = useStore()
  const choice = useApp((state) => state.choice)
  const also = [
    choice.dilation > 1 && t('bench.dilation', { value: choice.dilation }),
    choice.padding === 'valid' && t('bench.valid'),
  ].filter((part) => part !== false)
  return (
    <div>
      <fieldset className={styles.fields}>
        <legend>{t('bench.fields')}</legend>
        {LAYER_FIELDS.map(({ field, letter, hue }) => (
          <NumberField
            key={field}
            label={t(`bench.field.${field}`)}
            letter={letter}
            hue={hue}
            value={choice[field]}
            {...RANGES[field]}
            {...(field === 'groups'
              ? { stops: commonDivisors(choice.inChannels, choice.outChannels) }
              : {})}
            onChange={(value) =>
              choose(store, { [field]: value } as Partial<Choice> /* a field of it */)
            }
          />
        ))}
      </fieldset>
      {also.length > 0 && (
        <p className={styles.note}>{t('bench.also', { what: also.join(t('roof.and')) })}</p>
      )}
    </div>
  )
}
