import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOfficialAlpha } from '../../runtime/weights/places'
import { hasOfficial } from '../../state/runWeights'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { FileButton } from '../../ui/FileButton'
import { Panel } from '../../ui/Panel'
import { useRun, useRunController } from '../useRun'
import { WeightsDialog } from '../WeightsDialog'
import { WeightsErrandLine } from '../WeightsErrandLine'
import { OfficialAlphas } from './OfficialAlphas'
import styles from './WeightsPanel.module.css'

/** Which weights run, and how to have others. */
export function WeightsPanel() {
  const { t } = useTranslation('live')
  const { t: shell } = useTranslation()
  const controller = useRunController()
  const run = useRun()
  const alpha = useApp((state) => state.choice.alpha)
  const [isAsking, setAsking] = useState(false)
  const netId = useApp((state) => state.choice.netId)
  const isTrained = useApp((state) => hasOfficial(state.choice))
  const weights = run?.weights
  if (!isTrained) {
    return (
      <Panel title={t('weights.title')}>
        <div className={styles.stack}>
          <p className={styles.state}>
            {t('weights.onlyV1', { network: shell(`networks.${netId}`) })}
          </p>
          <Button onPress={() => controller.useInstead({ netId: 'mobilenet_v1', transforms: '' })}>
            {t('weights.runV1')}
          </Button>
        </div>
      </Panel>
    )
  }
  const isImagenet = weights?.kind === 'imagenet'
  return (
    <Panel title={t('weights.title')}>
      <div className={styles.stack}>
        <p className={styles.state}>
          {isImagenet
            ? t(`weights.from.${weights.from}`, { alpha: weights.alpha })
            : t('weights.seeded', { seed: weights?.kind === 'seeded' ? weights.seed : 0 })}
        </p>
        <WeightsErrandLine errand={run?.errand} onCancel={controller.weights.cancel} />
        {isImagenet ? (
          <Button onPress={controller.weights.putAway}>{t('weights.useSeeded')}</Button>
        ) : isOfficialAlpha(alpha) ? (
          <Button
            kind="primary"
            onPress={() => setAsking(true)}
            isDisabled={run === null || run.errand.phase === 'fetching'}
          >
            {t('weights.load', { alpha })}
          </Button>
        ) : (
          <OfficialAlphas />
        )}
        <div className={styles.files}>
          <FileButton
            label={t('weights.openFiles')}
            accept=""
            multiple
            onFiles={(files) => controller.weights.open(alpha, files)}
          />
          <FileButton
            label={t('weights.openFolder')}
            accept=""
            directory
            onFiles={(files) => controller.weights.open(alpha, files)}
          />
        </div>
        <p className={styles.note}>{t('weights.filesHint')}</p>
      </div>
      {isOfficialAlpha(alpha) && (
        <WeightsDialog
          alpha={alpha}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            controller.weights.fetch(alpha)
          }}
        />
      )}
    </Panel>
  )
}
