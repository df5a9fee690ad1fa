import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import { useApp } from '../state/useApp'
import { type Hue, hueVariable } from '../ui/hue'
import { SlidersIcon } from '../ui/icons'
import { Letter } from '../ui/Letter'
import styles from './ChoiceSummary.module.css'

/** The whole choice in a line, for a phone; a touch opens it. */
export function ChoiceSummary({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const choice = useApp((state) => state.choice)
  return (
    <Button className={styles.summary ?? ''} onPress={onPress} aria-haspopup="dialog">
      <SlidersIcon />
      <span className="visually-hidden">{t('bar.change')}</span>
      <span className={styles.values}>
        <Value letter="α">{String(choice.alpha)}</Value>
        <Value letter="ρ">{`${format.integer(choice.resolution)} px`}</Value>
        <Value letter="K" hue="k">
          {String(choice.kernelSize)}
        </Value>
        <Value letter="C_in" hue="cin">
          {format.integer(choice.inChannels)}
        </Value>
        <Value letter="C_out" hue="cout">
          {format.integer(choice.outChannels)}
        </Value>
      </span>
    </Button>
  )
}

interface ValueProps {
  readonly letter: string
  readonly hue?: Hue
  readonly children: string
}

const Value = ({ letter, hue = 'ink', children }: ValueProps) => (
  <span>
    <b style={{ color: hueVariable(hue) }}>
      <Letter>{letter}</Letter>
    </b>
    &nbsp;{children}
  </span>
)
