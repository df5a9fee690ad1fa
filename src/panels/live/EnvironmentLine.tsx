import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { Panel } from '../../ui/Panel'
import { useRun } from '../useRun'
import styles from './Live.module.css'

/** On what the times were measured: without it they are a stranger's numbers. */
export function EnvironmentLine() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const environment = useRun()?.environment
  return (
    <Panel title={t('environment.title')}>
      {environment ? (
        <dl className={styles.environment}>
          <Fact label={t('environment.backend')}>{t(`backend.${environment.backend}`)}</Fact>
          <Fact label={t('environment.renderer')}>{environment.renderer}</Fact>
          <Fact label={t('environment.where')}>{t(`environment.${environment.where}`)}</Fact>
          <Fact label={t('environment.precision')}>
            {t('environment.bits', { bits: environment.floatBits })}
          </Fact>
          <Fact label={t('environment.selfTest')}>
            {format.fraction(environment.selfTestError)}
          </Fact>
          <Fact label="TensorFlow.js">{environment.tfjsVersion}</Fact>
        </dl>
      ) : (
        <p className={styles.quiet}>{t('environment.none')}</p>
      )}
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
