import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { printAddress } from '../../state/address'
import { useApp, useStore } from '../../state/useApp'
import { useBase } from '../base'
import { QuestionSlot } from '../teach/QuestionSlot'
import { ViewPage } from '../ViewPage'
import styles from './embed.module.css'
import { connectParent, parentOrigin } from './parentPage'
import { useSolo } from './useSolo'

/** One panel alone, as tall as it needs to be, and a way to the whole laboratory. */
export function EmbedShell() {
  const { t } = useTranslation()
  const store = useStore()
  const base = useBase()
  const choice = useApp((state) => state.choice)
  const solo = useSolo()
  const place = useRef<HTMLDivElement>(null)
  const isMissing = solo === 'missing' || choice.view === 'start'

  useEffect(() => {
    const origin = parentOrigin(location, document.referrer)
    if (window.parent === window || origin === null || !place.current) return
    const parent = connectParent(store, window, origin)
    const tell = () => parent.height(Math.ceil(place.current?.offsetHeight ?? 0))
    const observer = new ResizeObserver(tell)
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      parent.end()
    }
  }, [store])

  const whole = { ...choice, embed: false, panel: '', hide: '' }
  return (
    <div ref={place} className={styles.embed}>
      <QuestionSlot />
      <main id="main" tabIndex={-1} className={styles.main} data-solo-is={solo}>
        {isMissing ? <p role="alert">{t('embed.missing')}</p> : <ViewPage />}
      </main>
      <p className={styles.foot}>
        <a href={printAddress(whole, base)} target="_blank" rel="noopener">
          {t('embed.open')}
        </a>
      </p>
    </div>
  )
}
