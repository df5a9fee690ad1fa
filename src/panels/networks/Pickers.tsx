import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../../core/rounding'
import { useFormat } from '../../i18n/useFormat'
import { RANGES } from '../../state/choice'
import { chooseNetwork, chooseSecond } from '../../state/chooseNetwork'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { NumberSlider } from '../../ui/NumberSlider'
import { NetworkSelect } from './NetworkSelect'
import styles from './Pickers.module.css'
import { kept, PLACE_FIELDS, type Place, swapped } from './place'
import type { Study } from './study'
import { Transforms } from './Transforms'

interface PickersProps {
  readonly one: Study
  readonly two: Study | null
}

/** Which networks are looked at, how wide, how large, and what is changed in them. */
export function Pickers({ one, two }: PickersProps) {
  const { t } = useTranslation('networks')
  const store = useStore()
  return (
    <div className={styles.pickers}>
      <section className={styles.picker} aria-label={t('pick.first')}>
        <NetworkSelect
          label={t('pick.first')}
          value={one.id}
          onChange={(id) => chooseNetwork(store, id)}
        />
        <Setting study={one} place="one" />
        <Transforms study={one} place="one" />
      </section>
      <section className={styles.picker} aria-label={t('pick.second')}>
        <NetworkSelect
          label={t('pick.second')}
          value={two?.id ?? 'none'}
          none={{ id: 'none', label: t('pick.nothing') }}
          onChange={(id) => chooseSecond(store, id)}
        />
        {two ? (
          <>
            <Setting study={two} place="two" />
            <Transforms study={two} place="two" />
          </>
        ) : (
          <p className={styles.hint}>{t('pick.keepHint')}</p>
        )}
        <SecondActions isChosen={two !== null} />
      </section>
    </div>
  )
}

function SecondActions({ isChosen }: { readonly isChosen: boolean }) {
  const { t } = useTranslation('networks')
  const store = useStore()
  return (
    <div className={styles.actions}>
      {isChosen && (
        <>
          <Button onPress={() => choose(store, swapped(store.getState().choice))}>
            {t('pick.swap')}
          </Button>
          <Button onPress={() => chooseSecond(store, 'none')}>{t('pick.end')}</Button>
        </>
      )}
      {!isChosen && (
        <Button onPress={() => choose(store, kept(store.getState().choice))}>
          {t('pick.keep')}
        </Button>
      )}
    </div>
  )
}

interface SettingProps {
  readonly study: Study
  readonly place: Place
}

/** Sides the papers use, the 299 of the Inceptions among them; any whole number may be typed. */
const SIDES = [
  32, 64, 96, 128, 160, 192, 224, 256, 288, 299, 320, 352, 384, 416, 448, 480, 512,
] as const

function Setting({ study, place }: SettingProps) {
  const { t } = useTranslation('networks')
  const format = useFormat()
  const store = useStore()
  const fields = PLACE_FIELDS[place]
  const { alpha, resolution } = study.setting
  const hasWidth = study.spec.rounding !== null
  return (
    <div className={styles.setting}>
      <NumberSlider
        label={t('pick.alpha')}
        letter="α"
        value={alpha}
        {...RANGES[fields.alpha]}
        isDisabled={!hasWidth}
        {...(hasWidth ? {} : { note: t('pick.noAlpha', { network: t(`name.${study.id}`) }) })}
        onChange={(value) => choose(store, { [fields.alpha]: value })}
      />
      <NumberSlider
        label={t('pick.resolution')}
        value={resolution}
        {...RANGES[fields.resolution]}
        places={SIDES}
        unit={t('pick.pixels', { rho: format.fraction(resolution / FULL_RESOLUTION) })}
        format={format.pixels}
        onChange={(value) => choose(store, { [fields.resolution]: value })}
      />
    </div>
  )
}
