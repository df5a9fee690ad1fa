import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { divergingGradient } from '../../../charts/conv/diverging'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { fileOf, keepFile } from '../../pictureFile'
import { useGround } from '../../useGround'
import { FilterSection } from './FilterSection'
import { settingOf } from './kernels'
import { MixFan, SplitLines } from './Lines'
import { MixSection } from './MixSection'
import { MapsContext } from './maps'
import { PictureStage } from './PictureStage'
import styles from './Pictures.module.css'
import { Readout } from './Readout'
import type { Scaling } from './ranges'
import { SourceBar } from './SourceBar'
import type { PictureWish } from './studio'
import { usePlace } from './usePlace'
import { useStudio } from './useStudio'

/** A photograph or the camera: each channel filtered alone, then the channels mixed. */
export default function PicturesTab() {
  const { t } = useTranslation('pictures')
  const store = useStore()
  const picture = useApp(({ choice }) => choice.picture)
  const kernels = useApp(({ choice }) => choice.pictureKernels)
  const mix = useApp(({ choice }) => choice.pictureMix)
  const setting = useMemo(() => settingOf(kernels, mix), [kernels, mix])
  const kind = useApp(({ choice }) => choice.pictureRange)
  const gain = useApp(({ choice }) => choice.pictureGain)
  const scaling = useMemo((): Scaling => ({ kind, gain }), [kind, gain])
  const ground = useGround()
  const gradient = useMemo(() => divergingGradient(ground), [ground])
  const { wish, openFile, openCamera, cameraId } = useWish()
  const place = usePlace()
  const [studio, state] = useStudio({ wish, setting, scaling, place: place.shown, ground })
  const size = state.status?.size ?? null
  const maps = useMemo(
    () => ({ studio, size, place: place.shown, move: place.move, gradient }),
    [studio, size, place.shown, place.move, gradient],
  )

  return (
    <MapsContext value={maps}>
      <div className={styles.tab}>
        <p className={styles.lead}>{t('lead')}</p>
        <SourceBar
          picture={picture}
          onPicture={(id) => (id === 'camera' ? openCamera(null) : choose(store, { picture: id }))}
          onFile={openFile}
          isLive={picture === 'camera' && state.phase === 'showing'}
          isFrozen={state.status?.isFrozen ?? false}
          onFreeze={(isFrozen) => studio?.freeze(isFrozen)}
          cameraId={cameraId}
          onCamera={openCamera}
          scaling={scaling}
          onScaling={(next) => choose(store, { pictureRange: next.kind, pictureGain: next.gain })}
        />
        <div className={styles.board}>
          <div className={styles.aside}>
            <PictureStage
              picture={picture}
              state={state}
              isAsked={wish !== null}
              onFile={openFile}
              onCamera={() => openCamera(null)}
              onAgain={() => studio?.again()}
            />
            <Readout probe={state.probe} bits={state.status?.bits ?? 32} pinned={place.pinned} />
          </div>
          <SplitLines />
          <FilterSection setting={setting} ranges={state.ranges} probe={state.probe} />
          <MixFan mix={setting.mix} />
          <MixSection setting={setting} ranges={state.ranges} probe={state.probe} />
        </div>
      </div>
    </MapsContext>
  )
}

/** What is to be shown; the camera only once the reader has asked for it on this very page. */
function useWish() {
  const store = useStore()
  const picture = useApp(({ choice }) => choice.picture)
  const [file, setFile] = useState<Blob | null>(() => fileOf(store))
  const [camera, setCamera] = useState<{ readonly id: string | null } | null>(null)
  useEffect(() => {
    if (picture !== 'camera') setCamera(null)
  }, [picture])
  const wish = useMemo((): PictureWish | null => {
    switch (picture) {
      case 'camera':
        return camera && { kind: 'camera', deviceId: camera.id }
      case 'file':
        return { kind: 'file', file }
      default:
        return { kind: 'bundled', photo: picture }
    }
  }, [picture, file, camera])
  const acts = useMemo(
    () => ({
      openFile(opened: Blob) {
        keepFile(store, opened)
        setFile(opened)
        choose(store, { picture: 'file' })
      },
      openCamera(id: string | null) {
        setCamera({ id })
        choose(store, { picture: 'camera' })
      },
    }),
    [store],
  )
  return { wish, cameraId: camera?.id ?? null, ...acts }
}
