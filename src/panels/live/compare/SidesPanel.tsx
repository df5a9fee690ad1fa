import { useTranslation } from 'react-i18next'
import { choiceOf, type Sides } from '../../../state/lab/sideFields'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import styles from './Compare.module.css'
import { SidePicker } from './SidePicker'

/** What is compared: both sides in full, and what is done to both at once. */
export function SidesPanel({ a, b }: Sides) {
  const { t } = useTranslation('liveCompare')
  const store = useStore()
  return (
    <Panel title={t('side.title')} piece="sides controls">
      <div className={styles.sides}>
        <SidePicker letter="a" side={a} />
        <SidePicker letter="b" side={b} />
      </div>
      <div className={styles.actions}>
        <Button isDisabled={b === null} onPress={() => b && choose(store, choiceOf(b, a))}>
          {t('side.swap')}
        </Button>
        <Button onPress={() => choose(store, choiceOf(a, a))}>{t('side.same')}</Button>
      </div>
    </Panel>
  )
}
