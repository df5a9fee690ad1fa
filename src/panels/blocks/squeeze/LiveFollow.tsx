import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS } from '../../../runtime/protocol'
import { useApp } from '../../../state/useApp'
import { FileButton } from '../../../ui/FileButton'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import { Select } from '../../../ui/Select'
import { ChoiceLink } from '../../ChoiceLink'
import { useMapMoments } from '../../useMapMoments'
import { useRun, useRunController } from '../../useRun'
import { type SeenMap, seenMap } from './gates'
import styles from './squeeze.module.css'

interface LiveFollowProps {
  /** The node whose output is followed. */
  readonly node: string
  readonly onMap: (map: SeenMap) => void
  /** No map has come yet. */
  readonly isWaiting: boolean
}

/** The live source and the network that runs on it, as long as this is on the page. */
export function LiveFollow({ node, onMap, isWaiting }: LiveFollowProps) {
  const { t } = useTranslation('exSqueeze')
  const { t: live } = useTranslation('live')
  const { t: faults } = useTranslation('faults')
  const controller = useRunController()
  const run = useRun()
  const source = useApp(({ choice }) => choice.source)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { watch } = useMapMoments([node])

  useEffect(() => {
    controller.start()
    return () => controller.stop()
  }, [controller])

  useEffect(() => {
    controller.showOn((frame) => {
      const target = canvas.current
      if (!target) return
      if (target.width !== frame.width) {
        target.width = frame.width
        target.height = frame.height
      }
      target.getContext('2d')?.drawImage(frame, 0, 0)
    })
    return () => controller.showOn(null)
  }, [controller])

  useEffect(() => watch(([map]) => map && onMap(seenMap(map))), [watch, onMap])

  return (
    <div className={styles.picture}>
      <canvas
        ref={canvas}
        className={styles.thumb}
        role="img"
        aria-label={t('live.frame')}
        data-mirrored={run?.mirrored ?? false}
      />
      <div>
        <Select
          label={live('source.label')}
          value={source}
          options={SOURCE_KINDS.map((id) => ({ id, label: live(`source.${id}`) }))}
          onChange={controller.chooseSource}
        />
        {source === 'photo' && (
          <FileButton
            label={live('source.openPhoto')}
            accept="image/*"
            onFiles={([file]) => file && controller.choosePhoto(file)}
          />
        )}
        {source === 'file' && (
          <FileButton
            label={live('source.openVideo')}
            accept="video/*"
            onFiles={([file]) => file && controller.chooseVideo(file)}
          />
        )}
        {isWaiting && run?.phase !== 'fault' && run?.phase !== 'asking' && (
          <Progress label={t('live.waiting')} />
        )}
        {run?.phase === 'fault' && (
          <Notice kind="fault" title={faults(`${run.fault.code}.title`)}>
            <ChoiceLink to={{ view: 'live' }}>{t('live.open')}</ChoiceLink>
          </Notice>
        )}
        {run?.phase === 'asking' && (
          <Notice kind="info" title={t('live.asks')}>
            <ChoiceLink to={{ view: 'live' }}>{t('live.open')}</ChoiceLink>
          </Notice>
        )}
      </div>
    </div>
  )
}
