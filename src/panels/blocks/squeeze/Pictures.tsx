import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DialValues } from '../../../state/dials'
import {
  PICTURES,
  type PictureId,
  type SQUEEZE_DIALS,
} from '../../../state/experiments/squeezeDials'
import type { PictureOfProbe } from '../../../state/lab/probe'
import { Button } from '../../../ui/Button'
import { FileButton } from '../../../ui/FileButton'
import { Select } from '../../../ui/Select'
import { Toggle } from '../../../ui/Toggle'
import { ProbeLine } from '../../ProbeLine'
import type { TurnDials } from '../useDials'
import type { SeenMap } from './gates'
import { LiveFollow } from './LiveFollow'
import { PictureThumb } from './PictureThumb'
import styles from './squeeze.module.css'
import type { useSeen } from './useSeen'

type Seen = ReturnType<typeof useSeen>

interface PicturesProps {
  readonly dials: Pick<DialValues<typeof SQUEEZE_DIALS>, 'picture' | 'other'>
  readonly turn: TurnDials<typeof SQUEEZE_DIALS>
  readonly own: Blob | null
  readonly onOwn: (picture: Blob) => void
  readonly live: {
    readonly isOn: boolean
    readonly node: string | undefined
    readonly onFollow: (on: boolean) => void
    readonly onMap: (map: SeenMap) => void
    readonly isWaiting: boolean
  }
  readonly first: Seen
  readonly second: Seen
}

/** The two pictures; the first may be the live source. */
export const Pictures = memo(function Pictures({
  dials,
  turn,
  own,
  onOwn,
  live,
  first,
  second,
}: PicturesProps) {
  const { t } = useTranslation('exSqueeze')
  const of = (id: PictureId): PictureOfProbe | null => (id === 'own' ? own : id)
  return (
    <div className={styles.pictures} data-piece="pictures">
      <div>
        {live.isOn && live.node !== undefined ? (
          <LiveFollow node={live.node} onMap={live.onMap} isWaiting={live.isWaiting} />
        ) : (
          <Picture
            label={t('first')}
            id={dials.picture}
            picture={of(dials.picture)}
            onId={(picture) => turn({ picture })}
            onOwn={(file) => {
              onOwn(file)
              turn({ picture: 'own' })
            }}
            seen={first}
          />
        )}
        <Toggle label={t('live.follow')} isSelected={live.isOn} onChange={live.onFollow} />
      </div>
      <Picture
        label={t('second')}
        id={dials.other}
        picture={of(dials.other)}
        onId={(other) => turn({ other })}
        onOwn={(file) => {
          onOwn(file)
          turn({ other: 'own' })
        }}
        seen={second}
      />
    </div>
  )
})

interface PictureProps {
  readonly label: string
  readonly id: PictureId
  readonly picture: PictureOfProbe | null
  readonly onId: (id: PictureId) => void
  readonly onOwn: (file: Blob) => void
  readonly seen: Seen
}

const Picture = memo(function Picture({ label, id, picture, onId, onOwn, seen }: PictureProps) {
  const { t } = useTranslation('exSqueeze')
  const { probe, ask } = seen
  return (
    <div className={styles.picture}>
      <PictureThumb picture={picture} label={t(`pictures.${id}`)} />
      <div>
        <Select
          label={label}
          value={id}
          options={PICTURES.map((one) => ({ id: one, label: t(`pictures.${one}`) }))}
          onChange={onId}
        />
        {id === 'own' && (
          <FileButton
            label={t('open')}
            accept="image/*"
            onFiles={([file]) => file && onOwn(file)}
          />
        )}
        <ProbeLine probe={probe} onAgain={ask} />
        {probe.phase === 'idle' && picture !== null && <Button onPress={ask}>{t('run')}</Button>}
      </div>
    </div>
  )
})
