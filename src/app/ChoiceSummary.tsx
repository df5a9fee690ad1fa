import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../core/rounding'
import { useFormat } from '../i18n/useFormat'
import { useApp } from '../state/useApp'
import { type Hue, hueVariable } from '../ui/hue'
import { SlidersIcon } from '../ui/icons'
import { Letter } from '../ui/Letter'
import styles from './ChoiceSummary.module.css'

interface ChoiceSummaryProps {
  readonly hasLayer: boolean
  readonly onPress: () => void
}

/** The choice in a line, for a phone; a touch opens it. */
export function ChoiceSummary({ hasLayer, onPress }: ChoiceSummaryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const choice = useApp((state) => state.choice)
  return (
    <Button className={styles.summary ?? ''} onPress={onPress} aria-haspopup="dialog">
      <SlidersIcon />
      <span className="visually-hidden">{t('bar.change')}</span>
      <span className={styles.values}>
        <Value letter="α">{String(choice.alpha)}</Value>
        <span>{format.pixels(choice.resolution)}</span>
        {hasLayer ? (
          <>
            <Value letter="K" hue="k">
              {String(choice.kernelSize)}
            </Value>
            <Value letter="C_in" hue="cin">
              {format.integer(choice.inChannels)}
            </Value>
            <Value letter="C_out" hue="cout">
              {format.integer(choice.outChannels)}
            </Value>
          </>
        ) : (
          <Value letter="ρ">{format.fraction(choice.resolution / FULL_RESOLUTION)}</Value>
        )}
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
