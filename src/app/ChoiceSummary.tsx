import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../core/rounding'
import { useFormat } from '../i18n/useFormat'
import { useApp } from '../state/useApp'
import { type Hue, hueVariable } from '../ui/hue'
import { SlidersIcon } from '../ui/icons'
import { Letter } from '../ui/Letter'
import type { BarParts } from './barParts'
import { useWidth } from './ChoiceControls'
import styles from './ChoiceSummary.module.css'
import { useLayerFields } from './layerFields'

interface ChoiceSummaryProps {
  readonly parts: BarParts
  readonly onPress: () => void
}

/** The choice in a line, for a phone; a touch opens it. */
export function ChoiceSummary({ parts, onPress }: ChoiceSummaryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const alpha = useApp(({ choice }) => choice.alpha)
  const resolution = useApp(({ choice }) => choice.resolution)
  const hasWidth = useWidth()
  const layer = useLayerFields()
  return (
    <Button className={styles.summary ?? ''} onPress={onPress} aria-haspopup="dialog">
      <SlidersIcon />
      <span className="visually-hidden">{t('bar.change')}</span>
      <span className={styles.values}>
        {parts.scale && (
          <>
            {hasWidth && <Value letter="α">{String(alpha)}</Value>}
            <span>{format.pixels(resolution)}</span>
          </>
        )}
        {parts.layer ? (
          <>
            <Value letter="K" hue="k">
              {String(layer.kernelSize.value)}
            </Value>
            <Value letter="C_in" hue="cin">
              {format.integer(layer.inChannels.value)}
            </Value>
            <Value letter="C_out" hue="cout">
              {format.integer(layer.outChannels.value)}
            </Value>
          </>
        ) : (
          <Value letter="ρ">{format.fraction(resolution / FULL_RESOLUTION)}</Value>
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
