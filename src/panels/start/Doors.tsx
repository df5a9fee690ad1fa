import { useTranslation } from 'react-i18next'
import type { Choice } from '../../state/choice'
import { ChoiceLink } from '../ChoiceLink'
import styles from './StartView.module.css'

/** What one may want, and the scene that answers it. */
const DOORS = [
  ['see', { view: 'convolve' }],
  ['count', { view: 'cost' }],
  ['compare', { view: 'networks' }],
  ['measure', { view: 'live' }],
  ['try', { view: 'blocks' }],
  ['learn', { view: 'learn' }],
  ['teach', { view: 'learn', panel: 'teach' }],
] as const satisfies readonly (readonly [string, Partial<Choice>])[]

/** Ways into the laboratory by what one wants to do. */
export function Doors() {
  const { t } = useTranslation('start')
  return (
    <nav aria-label={t('doors')}>
      <ul className={styles.doors}>
        {DOORS.map(([id, to]) => (
          <li key={id}>
            <ChoiceLink to={to}>
              <strong>{t(`door.${id}.title`)}</strong>
              <span>{t(`door.${id}.what`)}</span>
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
