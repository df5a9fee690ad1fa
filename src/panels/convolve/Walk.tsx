import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvPlan } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { chooseDrawn } from '../../state/convolve'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { StopSlider } from '../../ui/StopSlider'
import { describeWalk, stopName } from './describeWalk'
import { KindChoices } from './KindChoices'
import styles from './Walk.module.css'
import { partAt, partOfKind, stopOf, walkStops } from './walk'

/** The kind, and the way from standard over groups to depthwise and on to the separable pair. */
export const Walk = memo(function Walk({ plan }: { readonly plan: ConvPlan }) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const store = useStore()
  const { setting } = plan
  const stops = walkStops(setting)
  const names = stops.map((stop) => stopName(stop, { t, format }))
  const isPair = setting.kind === 'separable'
  return (
    <section className={styles.walk} data-piece="walk controls" aria-label={t('walk.region')}>
      <KindChoices setting={setting} />
      <StopSlider
        label={t('walk.slider')}
        stops={names}
        value={stopOf(setting, stops)}
        elsewhere={t('walk.elsewhere')}
        onChange={(index) => {
          const stop = stops[index]
          if (stop) chooseDrawn(store, partAt(stop, setting))
        }}
      />
      <p className={styles.saved} data-piece="saved answer" role="status">
        {describeWalk(plan, { t, format })}
      </p>
      {(isPair || setting.kind === 'depthwise') && (
        <div>
          <Button
            kind={isPair ? 'plain' : 'primary'}
            onPress={() =>
              chooseDrawn(store, partOfKind(isPair ? 'depthwise' : 'separable', setting))
            }
          >
            {t(isPair ? 'walk.remove' : 'walk.add')}
          </Button>
        </div>
      )}
    </section>
  )
})
