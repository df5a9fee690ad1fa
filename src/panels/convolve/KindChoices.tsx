import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { CONV_KINDS, type ConvKind, type ConvSetting } from '../../core/conv/setting'
import { chooseDrawn } from '../../state/convolve'
import { useStore } from '../../state/useApp'
import styles from './KindChoices.module.css'
import { KindSign } from './KindSign'
import { partOfKind } from './walk'

/** The six kinds, each with a sign of which channels meet. */
export function KindChoices({ setting }: { readonly setting: ConvSetting }) {
  const { t } = useTranslation('convolve')
  const store = useStore()
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={setting.kind}
      // The group only ever reports the value of one of its radios, and those are the kinds.
      onChange={(kind) => chooseDrawn(store, partOfKind(kind as ConvKind, setting))}
      orientation="horizontal"
    >
      <Label className="visually-hidden">{t('kind.label')}</Label>
      {CONV_KINDS.map((kind) => (
        <Radio key={kind} value={kind} className={styles.kind ?? ''}>
          <KindSign kind={kind} />
          <span className={styles.name}>{t(`kind.${kind}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
