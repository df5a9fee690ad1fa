import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OVERTURE } from '../../charts/start/layoutOverture'
import { Overture } from '../../charts/start/Overture'
import { useWidth } from '../../charts/useWidth'
import { separableRatio } from '../../core/closedForm'
import { useFormat } from '../../i18n/useFormat'
import { Button } from '../../ui/Button'
import styles from './StartView.module.css'
import { useOverture } from './useOverture'

const { kernelSize, inChannels, outChannels } = OVERTURE

/** Share of the standard layer's multiply–accumulates that its two stages take. */
export const RATIO = separableRatio(kernelSize, outChannels)
export const STANDARD = kernelSize ** 2 * inChannels * outChannels
export const SEPARABLE = Math.round(STANDARD * RATIO)

interface OvertureSceneProps {
  /** The figures its description names, printed. */
  readonly values: Readonly<Record<'standard' | 'separable' | 'inputs' | 'outputs', string>>
}

/** The moving picture and its count; a part of its own, so that the page rests while they move. */
export function OvertureScene({ values }: OvertureSceneProps) {
  const { t } = useTranslation('start')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const time = useOverture()
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
    <>
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
    </>
  )
}
