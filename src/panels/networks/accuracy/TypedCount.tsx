import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { parseCount } from '../scaling/quantity'
import styles from './accuracy.module.css'
import { type KnownCount, recogniseElsewhere, recogniseTyped } from './recognise'
import { useSetting } from './useSetting'

/** The number a reader's tool printed, and whose rule makes it. */
export function TypedCount({ study }: { readonly study: PossibleStudy }) {
  const { t } = useTranslation('netAccuracy')
  const id = useId()
  const [text, setText] = useState('')
  const answer = useAnswer(study, text)
  return (
    <div className={styles.ask}>
      <label htmlFor={id}>{t('typed.label')}</label>
      <input
        id={id}
        value={text}
        placeholder={t('typed.example')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <output htmlFor={id}>{answer || t('typed.hint')}</output>
    </div>
  )
}

function useAnswer(study: PossibleStudy, text: string): string {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const setting = useSetting()
  const { cost } = study
  if (text.trim() === '') return ''
  // What a tool calls FLOPs is mostly MACs, so the word does not halve the number here.
  const value = parseCount(text.replace(/flops?\s*$/i, ''))
  if (value === null) return t('typed.unreadable', { text: text.trim() })
  const { matches, nearest, asked } = recogniseTyped(cost, value, text)
  const say = (known: KnownCount) =>
    t(`typed.${known.what}`, {
      tool: t(`tools.name.${known.tool}`),
      value: format.integer(known.value),
    })
  const list = (counts: readonly KnownCount[]) => counts.map(say).join(t('separator'))
  // Twice a count may as well be the plain count of a larger setting.
  const isPlain = matches.some(({ what }) => what !== 'twice')
  const other = isPlain ? null : recogniseElsewhere(study, value, text)
  const elsewhere =
    other &&
    t('typed.elsewhere', { setting: setting.ofStudy(other.study), counts: list(other.matches) })
  if (matches.length > 0) {
    const match = t('typed.match', { counts: list(matches) })
    return elsewhere ? t('typed.two', { first: match, second: elsewhere }) : match
  }
  const off = asked / nearest.value - 1
  return (
    elsewhere ??
    t('typed.none', {
      nearest: say(nearest),
      off: `${off > 0 ? '+' : '−'}${format.percent(Math.abs(off))}`,
    })
  )
}
