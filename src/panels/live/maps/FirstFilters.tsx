import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvKernel } from '../../../core/conv/setting'
import { hasOfficial } from '../../../state/runWeights'
import { useApp } from '../../../state/useApp'
import { Panel } from '../../../ui/Panel'
import { useRun } from '../../useRun'
import { filterPicture } from './filterPicture'
import styles from './Maps.module.css'

/** What the first convolution looks for, each filter as the picture it answers to most. */
export function FirstFilters() {
  const { t } = useTranslation('liveMaps')
  const isReal = useRun()?.weights.kind === 'imagenet'
  const isTrained = useApp(({ choice }) => hasOfficial(choice))
  const kernel = useApp(({ firstLayer }) => firstLayer)
  return (
    <Panel title={t('filters.title')}>
      {isReal && kernel ? (
        <>
          <p className={styles.note}>{t('filters.how')}</p>
          <ul className={styles.filters}>
            {Array.from({ length: kernel.shape[3] }, (_, channel) => (
              <li key={channel}>
                <Filter kernel={kernel} channel={channel} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.note}>{t(isTrained ? 'filters.none' : 'filters.elsewhere')}</p>
      )}
    </Panel>
  )
}

function Filter({ kernel, channel }: { readonly kernel: ConvKernel; readonly channel: number }) {
  const { t } = useTranslation('liveMaps')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [height, width] = kernel.shape
  const { isDead } = filterPicture(kernel, channel)
  useEffect(() => {
    const { bytes: drawn } = filterPicture(kernel, channel)
    canvas.current?.getContext('2d')?.putImageData(new ImageData(drawn, width, height), 0, 0)
  }, [kernel, channel, width, height])
  const name = t(isDead ? 'filters.dead' : 'filters.one', { number: channel + 1 })
  return (
    <canvas ref={canvas} width={width} height={height} role="img" aria-label={name} title={name} />
  )
}
