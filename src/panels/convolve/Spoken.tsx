import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Spoken.module.css'

/** A drag passes many steps; the one it rests on is told. */
const REST_MS = 350

interface SpokenProps {
  /** The step in words. */
  readonly text: string
  /** The cell in hand, by number; another one is told once the hand rests, never while playing. */
  readonly step: number
  readonly isPlaying: boolean
}

/** The step in words: to be read at any time, and said aloud when a hand or a pause chose it. */
export function Spoken({ text, step, isPlaying }: SpokenProps) {
  const { t } = useTranslation('convolve')
  const [said, setSaid] = useState('')
  const newest = useRef(text)
  const told = useRef({ step, isPlaying })
  useEffect(() => {
    newest.current = text
  }, [text])
  useEffect(() => {
    const before = told.current
    if (before.step === step && before.isPlaying === isPlaying) return
    told.current = { step, isPlaying }
    if (isPlaying) return
    const timer = setTimeout(() => setSaid(newest.current), REST_MS)
    return () => clearTimeout(timer)
  }, [step, isPlaying])
  return (
    <section className={styles.spoken} data-piece="spoken answer" aria-label={t('spoken.region')}>
      <p className={styles.text}>{text}</p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </section>
  )
}
