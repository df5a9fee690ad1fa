import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OVERTURE } from '../../charts/start/layoutOverture'
import { Overture } from '../../charts/start/Overture'
import { useWidth } from '../../charts/useWidth'
import { separableRatio } from '../../core/closedForm'
import { useFormat } from '../../i18n/useFormat'
import { Button } from '../../ui/Button'
import { Equation, RatioTerms, Side, Squared } from '../Equation'
import { Doors } from './Doors'
import { Privacy } from './Privacy'
import styles from './StartView.module.css'
import { useOverture } from './useOverture'

const { kernelSize, inChannels, outChannels } = OVERTURE
const STANDARD = kernelSize ** 2 * inChannels * outChannels
const RATIO = separableRatio(kernelSize, outChannels)
const SEPARABLE = Math.round(STANDARD * RATIO)

/** The idea at work before a word is read, then doors by what one wants to do. */
export default function StartView() {
  const { t } = useTranslation('start')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const time = useOverture()
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
  // The same object while the picture moves: its squares are not drawn anew for every frame.
  const text = useMemo(
    () => ({
      title: t('picture.title'),
      summary: t('picture.summary', values),
      depthwise: t('picture.depthwise'),
      pointwise: t('picture.pointwise'),
    }),
    [t, values],
  )
  const count = Math.round(STANDARD + (SEPARABLE - STANDARD) * time.t)
  return (
    <div className={styles.view}>
      <section className={styles.overture} aria-label={t('title')}>
        <h1>{t('title')}</h1>
        <div ref={box} className={styles.picture}>
          <Overture width={width} time={time.picture} text={text} />
        </div>
        <div className={styles.line}>
          <p className={styles.count}>
            <strong>{format.integer(count)}</strong> {t('count')}
          </p>
          <label className={styles.split}>
            <span>{t('split')}</span>
            <input
              type="range"
              min={0}
              max={100}
              step={1}
              value={Math.round(time.t * 100)}
              aria-valuetext={t('splitAt', { count: format.integer(count) })}
              onChange={(event) => time.set(Number(event.target.value) / 100)}
            />
          </label>
          <Button onPress={time.play}>{t('again')}</Button>
        </div>
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
      <Doors />
      <Privacy />
    </div>
  )
}
