import { type ComponentType, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../state/store'
import type { PossibleStudy } from '../../state/study'
import { useApp, useStore } from '../../state/useApp'
import { Choices } from '../../ui/Choices'
import { useLabels } from './compare/useLabels'
import styles from './OfOne.module.css'
import type { PartProps } from './pages'
import type { Place } from './place'

/** What a part for one network is given. */
export interface OfOneProps {
  readonly study: PossibleStudy
  readonly place: Place
}

/** A part for one network, and where there are two, which; drawn again only for another study. */
export function ofOne(Part: ComponentType<OfOneProps>): ComponentType<PartProps> {
  const Shown = memo(Part)
  return function OfOne({ one, two }) {
    const place = useApp(({ choice }) => choice.netShown)
    if (!two) return <Shown study={one} place="one" />
    return (
      <div className={styles.part}>
        <Which one={one} two={two} place={place} />
        <Shown study={place === 'two' ? two : one} place={place} />
      </div>
    )
  }
}

interface WhichProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy
  readonly place: Place
}

function Which({ one, two, place }: WhichProps) {
  const { t } = useTranslation('networks')
  const store = useStore()
  const [first, second] = useLabels(one, two)
  return (
    <div className={styles.which}>
      <Choices
        label={t('pick.shown')}
        value={place}
        options={[
          { id: 'one', label: first },
          { id: 'two', label: second },
        ]}
        onChange={(id) => choose(store, { netShown: id })}
      />
    </div>
  )
}
