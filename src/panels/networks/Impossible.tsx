import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { leastResolution } from '../../core/leastResolution'
import { useFormat } from '../../i18n/useFormat'
import { CATALOGUE } from '../../nets/catalogue'
import { defaultAlpha, defaultSide } from '../../nets/ids'
import { choose } from '../../state/store'
import type { Study } from '../../state/study'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import styles from './Impossible.module.css'
import { PLACE_FIELDS, type Place } from './place'

interface ImpossibleProps {
  readonly study: Study
  readonly place: Place
}

/** A network that cannot be at its setting, what it lacks, and a way back. */
export function Impossible({ study, place }: ImpossibleProps) {
  const { t } = useTranslation('networks')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const id = useId()
  const { resolution } = study.setting
  const least = useMemo(() => leastResolution(CATALOGUE[study.id]), [study.id])
  const fields = PLACE_FIELDS[place]
  if (study.cost.ok) return null
  const { node } = study.cost.fault
  const network = shell(`networks.${study.id}`)
  const isSmall = least !== null && resolution < least
  return (
    <section className={styles.page} aria-labelledby={id}>
      <Squeezed />
      <div>
        <h2 id={id}>
          {isSmall
            ? t('impossible.title', { network, least: format.pixels(least) })
            : t('impossible.otherTitle', { network })}
        </h2>
        <p>
          {isSmall
            ? t('impossible.least', { node, pixels: format.pixels(resolution) })
            : t('impossible.other', { node })}
        </p>
        {isSmall ? (
          <Button kind="primary" onPress={() => choose(store, { [fields.resolution]: least })}>
            {t('impossible.take', { least: format.pixels(least) })}
          </Button>
        ) : (
          <Button
            kind="primary"
            onPress={() =>
              choose(store, {
                [fields.alpha]: defaultAlpha(study.id),
                [fields.resolution]: defaultSide(study.id),
                [fields.transforms]: '',
              })
            }
          >
            {t('impossible.published')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Sheets that shrink to less than the window that should slide over them. */
const Squeezed = () => (
  <svg width="200" height="120" viewBox="0 0 200 120" fill="none" aria-hidden="true">
    <g stroke="var(--hue-df)" strokeWidth="2" strokeLinejoin="round">
      <path d="M12 46 54 22v60L12 106z" />
      <path d="M70 58 98 42v38L70 96z" />
      <path d="M118 69 132 61v18l-14 8z" />
    </g>
    <path
      d="M150 52 186 31v50l-36 21z"
      stroke="var(--warning)"
      strokeWidth="2"
      strokeDasharray="5 5"
      strokeLinejoin="round"
    />
    <path d="M162 69 174 62v16l-12 7z" stroke="var(--hue-df)" strokeWidth="2" />
  </svg>
)
