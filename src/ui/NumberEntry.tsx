import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import styles from './NumberSlider.module.css'
import { type NumberRule, takeTyped } from './typedNumber'
import { useWords } from './words'

interface NumberEntryProps {
  readonly labelledBy: string
  readonly value: number
  readonly rule: NumberRule
  readonly onChange: (value: number) => void
  readonly isDisabled?: boolean
  readonly note?: string
}

/** Floating sums of steps would print 0.30000000000000004. */
const trim = (value: number) => Math.round(value * 1000) / 1000

/** With a minus as long as a figure. */
const printed = (value: number) => String(trim(value)).replace('-', '−')

/** Keys for numbers alone have no minus on some phones. */
const keysFor = ({ min, step }: NumberRule) =>
  min < 0 ? 'text' : Number.isInteger(step) ? 'numeric' : 'decimal'

/** Room for the longest number the rule allows, three decimals included. */
const digits = ({ max, step }: NumberRule) => String(max).length + (Number.isInteger(step) ? 0 : 4)

function stepped(value: number, { min, max, step, stops }: NumberRule, up: boolean): number {
  if (stops) {
    const next = up ? stops.find((stop) => stop > value) : stops.findLast((stop) => stop < value)
    return next ?? value
  }
  return Math.min(max, Math.max(min, trim(value + (up ? step : -step))))
}

const isTab = (event: Event) => event instanceof globalThis.KeyboardEvent && event.key === 'Tab'

/** Calls back at the reader's next press or key; moving the focus alone is no such act. */
function whenActing(onAct: () => void): () => void {
  const act = (event: Event) => isTab(event) || onAct()
  document.addEventListener('pointerdown', act, true)
  document.addEventListener('keydown', act, true)
  return () => {
    document.removeEventListener('pointerdown', act, true)
    document.removeEventListener('keydown', act, true)
  }
}

/**
 * A number as text. What is typed counts on Enter or on leaving; what cannot be taken becomes
 * the nearest that can, and a message beside it says why until the reader does the next thing.
 */
export function NumberEntry(props: NumberEntryProps) {
  const { labelledBy, value, rule, onChange, isDisabled = false, note } = props
  const words = useWords()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<{ text: string; at: number } | null>(null)

  // The value moved on by other hands: what was said about it is out of date for good.
  if (refusal && refusal.at !== value) setRefusal(null)
  useEffect(() => (refusal ? whenActing(() => setRefusal(null)) : undefined), [refusal])

  function take() {
    if (draft === null) return
    const taken = takeTyped(draft, value, rule)
    const { min, max } = rule
    setDraft(null)
    setRefusal(
      taken.refused && {
        at: taken.value,
        text: words.refusal({
          reason: taken.refused,
          asked: draft,
          used: printed(taken.value),
          min: printed(min),
          max: printed(max),
        }),
      },
    )
    if (taken.value !== value) onChange(taken.value)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') take()
    else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      setDraft(null)
      onChange(stepped(value, rule, event.key === 'ArrowUp'))
    }
  }

  const message = refusal?.text
  const described = [message && `${id}-message`, note && `${id}-note`].filter(Boolean).join(' ')
  return (
    <>
      <input
        className={styles.entry}
        inputMode={keysFor(rule)}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={described || undefined}
        aria-invalid={message ? true : undefined}
        disabled={isDisabled}
        style={{ width: `${digits(rule) + 2}ch` }}
        value={draft ?? printed(value)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {note && (
        <span className={styles.note} id={`${id}-note`}>
          {note}
        </span>
      )}
      <span className={styles.message} id={`${id}-message`} role="status">
        {message}
      </span>
    </>
  )
}
