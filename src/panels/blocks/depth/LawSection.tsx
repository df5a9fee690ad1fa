import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../../../core/rounding'
import { QUANTITIES } from '../../../core/towers/powers'
import { useFormat } from '../../../i18n/useFormat'
import type { CatalogueId } from '../../../nets/ids'
import { RANGES } from '../../../state/choice'
import { chooseNetwork } from '../../../state/chooseNetwork'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import styles from '../blocks.module.css'
import { AXES } from './dials'
import type { DepthPart } from './GuessSection'
import { LawTable } from './LawTable'
import { PowersFigure } from './PowersFigure'
import { scalable } from './scalingStudy'

const OFFERED: readonly CatalogueId[] = [
  'mobilenet_v1',
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
]

/** The unit is written alike in every language. */
const PIXELS = 'px'

/** α and ρ walked over a whole network: exact counts beside the papers' laws. */
export const LawSection = memo(function LawSection({ dials, turn }: DepthPart<'axis' | 'count'>) {
  const { t } = useTranslation('exDepth')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const netId = useApp(({ choice }) => choice.netId)
  const alpha = useApp(({ choice }) => choice.alpha)
  const resolution = useApp(({ choice }) => choice.resolution)
  const id = scalable(netId)
  const count = useDeferredValue(dials.count)
  const place = useMemo(() => ({ id, alpha, resolution }), [id, alpha, resolution])
  // Another network is counted at some twenty places: the menu answers first.
  const drawn = useDeferredValue(id)
  const drawnPlace = useMemo(() => ({ id: drawn, alpha, resolution }), [drawn, alpha, resolution])
  return (
    <section className={styles.section}>
      <h3>{t('law.title')}</h3>
      <p className={styles.text}>{t('law.lead')}</p>
      {id !== netId && (
        <p className={styles.text}>
          {t('law.instead', {
            network: shell(`networks.${netId}`),
            shown: shell(`networks.${id}`),
          })}
        </p>
      )}
      <div className={styles.controls} data-piece="controls">
        <Select
          label={t('law.network')}
          value={id}
          options={[...new Set([...OFFERED, id])].map((one) => ({
            id: one,
            label: shell(`networks.${one}`),
          }))}
          onChange={(one) => chooseNetwork(store, one)}
        />
        <NumberSlider
          label={t('law.alpha')}
          letter="α"
          value={alpha}
          {...RANGES.alpha}
          onChange={(value) => choose(store, { alpha: value })}
        />
        <NumberSlider
          label={t('law.resolution')}
          letter="ρ"
          value={resolution}
          {...RANGES.resolution}
          unit={PIXELS}
          note={t('law.rho', { rho: format.fraction(resolution / FULL_RESOLUTION) })}
          onChange={(value) => choose(store, { resolution: value })}
        />
        <Choices
          label={t('law.axis')}
          value={dials.axis}
          options={AXES.map((axis) => ({ id: axis, label: t(`axis.${axis}`) }))}
          onChange={(axis) => turn({ axis })}
        />
        <Choices
          label={t('law.count')}
          value={dials.count}
          options={QUANTITIES.map((count) => ({ id: count, label: t(count) }))}
          onChange={(count) => turn({ count })}
        />
      </div>
      <PowersFigure place={drawnPlace} axis={useDeferredValue(dials.axis)} quantity={count} />
      <LawTable place={useDeferredValue(place)} quantity={count} />
      <p className={styles.text}>{t('law.compound')}</p>
    </section>
  )
})
