import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, NAV_VIEWS, THEMES } from '../state/choice'
import { savePreferences } from '../state/preferences'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { IconButton } from '../ui/IconButton'
import { HelpIcon, LanguageIcon, SunMoonIcon } from '../ui/icons'
import { lazyAgain } from '../ui/lazyAgain'
import { Menu } from '../ui/Menu'
import styles from './Header.module.css'
import { Mark } from './Mark'
import { ViewLink } from './ViewLink'

const HelpDialog = lazyAgain(() => import('./HelpDialog'))

export function Header() {
  const { t } = useTranslation()
  const store = useStore()
  const language = useApp((state) => state.choice.language)
  const theme = useApp((state) => state.choice.theme)
  const projector = useApp((state) => state.choice.projector)
  const [isHelpOpen, setHelpOpen] = useState(false)

  function prefer(part: Parameters<typeof savePreferences>[1]) {
    choose(store, part)
    savePreferences(() => localStorage, part)
  }

  return (
    <header className={styles.header}>
      <p className={styles.name}>
        <ViewLink view="start" label={t('name')} icon={<Mark />} />
      </p>
      <nav className={styles.views} data-piece="nav" aria-label={t('nav.views')}>
        {NAV_VIEWS.map((view) => (
          <ViewLink key={view} view={view} />
        ))}
      </nav>
      <div className={styles.tools}>
        <Menu
          label={t('language.label')}
          icon={<LanguageIcon />}
          items={LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))}
          selected={language}
          onAction={(id) => prefer({ language: id })}
        />
        <Menu
          label={t('theme.label')}
          icon={<SunMoonIcon />}
          items={[
            ...THEMES.map((id) => ({ id, label: t(`theme.${id}`) })),
            { id: 'projector', label: t(projector ? 'theme.projectorOff' : 'theme.projectorOn') },
          ]}
          selected={theme}
          onAction={(id) =>
            id === 'projector' ? choose(store, { projector: !projector }) : prefer({ theme: id })
          }
        />
        <IconButton label={t('help.label')} icon={<HelpIcon />} onPress={() => setHelpOpen(true)} />
      </div>
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpDialog onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </header>
  )
}
