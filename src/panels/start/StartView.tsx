import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OVERTURE } from '../../charts/start/layoutOverture'
import { useFormat } from '../../i18n/useFormat'
import { Below } from '../../ui/Below'
import { Equation, RatioTerms, Side, Squared } from '../Equation'
import { Doors } from './Doors'
import { OvertureScene, RATIO, SEPARABLE, STANDARD } from './OvertureScene'
import { Privacy } from './Privacy'
import styles from './StartView.module.css'

const { kernelSize, inChannels, outChannels } = OVERTURE

/** The idea at work before a word is read, then doors by what one wants to do. */
export default function StartView() {
  const { t } = useTranslation('start')
  const format = useFormat()
  const values = useMemo(
    () => ({
      standard: format.integer(STANDARD),
      separable: format.integer(SEPARABLE),
      times: format.ratio(1 / RATIO),
      inputs: format.integer(inChannels),
      outputs: format.integer(outChannels),
    }),
    [format],
  )
  return (
    <div className={styles.view}>
      <section className={styles.overture} aria-label={t('title')}>
        <h1>{t('title')}</h1>
        <OvertureScene values={values} />
        <p className={styles.lead}>{t('lead', values)}</p>
        <Equation label={t('ratioLabel', { ...values, ratio: format.fraction(RATIO) })}>
          <Side>
            <RatioTerms />
          </Side>
          <Side isEqual>
            <RatioTerms
              outChannels={format.integer(outChannels)}
              kernelSquared={<Squared base={kernelSize} />}
            />
          </Side>
          <Side isEqual>
            <strong>{format.fraction(RATIO)}</strong>
          </Side>
        </Equation>
      </section>
      <Below>
        <Doors />
        <Privacy />
      </Below>
    </div>
  )
}
