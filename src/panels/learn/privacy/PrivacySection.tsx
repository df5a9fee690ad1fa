import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetWeights } from '../../../runtime/weights/store'
import { forgetSettings } from '../../../state/forgetSettings'
import { Button } from '../../../ui/Button'
import { DataTable } from '../../../ui/DataTable'
import { PrivacySentences } from '../../PrivacySentences'
import { LearnLink } from '../LearnLink'
import styles from './privacy.module.css'

const THINGS = ['notebook', 'settings', 'weights', 'pages', 'records', 'scene'] as const
type Thing = (typeof THINGS)[number]

/** All that this browser keeps: where, what for, and a way to be rid of each. */
export default function PrivacySection() {
  const { t } = useTranslation('privacy')
  const [said, setSaid] = useState<'settings' | 'weights' | 'refused' | null>(null)

  function wayOf(thing: Thing): ReactNode {
    const way = t(`${thing}.way`)
    switch (thing) {
      case 'notebook':
        return <LearnLink panel="notebook">{way}</LearnLink>
      case 'settings':
        return (
          <Button onPress={() => setSaid(forgetSettings(() => localStorage) ? thing : 'refused')}>
            {way}
          </Button>
        )
      case 'weights':
        return (
          <Button
            onPress={() => {
              forgetWeights().then((isGone) => setSaid(isGone ? thing : 'refused'))
            }}
          >
            {way}
          </Button>
        )
      default:
        return way
    }
  }

  return (
    <section className={styles.section} aria-labelledby="learn-privacy" data-piece="privacy">
      <h2 id="learn-privacy">{t('title')}</h2>
      <div className={styles.sentences}>
        <PrivacySentences />
      </div>
      <div className={styles.table}>
        <DataTable
          caption={t('table')}
          columns={[
            { id: 'thing', label: t('thing'), isRowHeader: true },
            { id: 'use', label: t('use') },
            { id: 'way', label: t('way') },
          ]}
          rows={THINGS.map((thing) => ({
            id: thing,
            cells: {
              thing: (
                <>
                  {t(`${thing}.thing`)} <span className={styles.place}>{t(`${thing}.place`)}</span>
                </>
              ),
              use: t(`${thing}.use`),
              way: wayOf(thing),
            },
          }))}
        />
      </div>
      <p role="status" className={styles.said}>
        {said && t(`said.${said}`)}
      </p>
    </section>
  )
}
