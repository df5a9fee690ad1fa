import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvSetting } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { chooseDrawn } from '../../state/convolve'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { StopSlider } from '../../ui/StopSlider'
import { stopName } from './describeWalk'
import styles from './Walk.module.css'
import { partAt, partOfKind, stopOf, walkStops } from './walk'

interface GroupsProps {
  readonly setting: ConvSetting
}

/** From one group to as many as channels. */
export function GroupsSlider({ setting }: GroupsProps) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const store = useStore()
  const stops = walkStops(setting)
  return (
    <StopSlider
      label={t('walk.slider')}
      stops={stops.map((stop) => stopName(stop, { t, format }))}
      value={stopOf(setting, stops)}
      elsewhere={t('walk.elsewhere')}
      onChange={(index) => {
        const stop = stops[index]
        if (stop) chooseDrawn(store, partAt(stop, setting))
      }}
    />
  )
}

/** The walk's last step, and back: a 1×1 that mixes what depthwise left apart. */
export function PointwiseStep({ setting }: GroupsProps) {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const isPair = setting.kind === 'separable'
  return (
    <Button
      kind={setting.kind === 'depthwise' ? 'primary' : 'plain'}
      isDisabled={!hasPointwiseStep(setting)}
      onPress={() => chooseDrawn(store, partOfKind(isPair ? 'depthwise' : 'separable', setting))}
    >
      <span className={styles.sign} aria-hidden="true">
        {isPair ? '−1×1' : '+1×1'}
      </span>
      <span className={styles.words}>{t(isPair ? 'walk.remove' : 'walk.add')}</span>
    </Button>
  )
}

/** Only after depthwise can it be added, and only from the pair can it be taken away. */
export const hasPointwiseStep = ({ kind }: ConvSetting) =>
  kind === 'separable' || kind === 'depthwise'

/**
 * The walk right over the picture, where the page has one column: further down, the hand that
 * moves it would push the links it thins out of sight. The last step keeps its place from the
 * start, so that the track is as long at every stop.
 */
export const GroupsWalk = memo(function GroupsWalk({ setting }: GroupsProps) {
  return (
    <div className={styles.over} data-piece="walk controls">
      <GroupsSlider setting={setting} />
      <div className={styles.step}>
        <PointwiseStep setting={setting} />
      </div>
    </div>
  )
})
