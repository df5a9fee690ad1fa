import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOfficialAlpha } from '../runtime/weights/places'
import { Button } from '../ui/Button'
import styles from './probe.module.css'
import type { OfficialWeights } from './useOfficialWeights'
import { WeightsDialog } from './WeightsDialog'
import { WeightsErrandLine } from './WeightsErrandLine'

interface OfficialWeightsLineProps {
  readonly alpha: number
  /** What `useOfficialWeights(alpha)` answered. */
  readonly official: OfficialWeights
}

/** Whose weights MobileNetV1 runs on here, and a way to load the trained ones, asking first. */
export const OfficialWeightsLine = memo(function OfficialWeightsLine({
  alpha,
  official,
}: OfficialWeightsLineProps) {
  const { t } = useTranslation('live')
  const [isAsking, setAsking] = useState(false)
  const { label, errand, fetch, cancel } = official
  return (
    <div className={styles.line}>
      {label && <p>{t(`weights.from.${label.from}`, { alpha: label.alpha })}</p>}
      <WeightsErrandLine errand={errand} onCancel={cancel} />
      {!label && fetch && (
        <Button isDisabled={errand.phase === 'fetching'} onPress={() => setAsking(true)}>
          {t('weights.load', { alpha })}
        </Button>
      )}
      {isOfficialAlpha(alpha) && fetch && (
        <WeightsDialog
          alpha={alpha}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            fetch()
          }}
        />
      )}
    </div>
  )
})
