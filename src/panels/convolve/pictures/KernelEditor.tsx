import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FILTER_IDS, FILTERS, type FilterId } from '../../../core/conv/filters'
import { useFormat } from '../../../i18n/useFormat'
import { NumberEntry } from '../../../ui/NumberEntry'
import { Select } from '../../../ui/Select'
import { signed } from '../../signed'
import styles from './KernelEditor.module.css'
import { type ChannelLetter, filterNameOf, overDenominator, withWeight } from './kernels'

interface KernelEditorProps {
  readonly channel: ChannelLetter
  readonly kernel: readonly number[]
  readonly onChange: (kernel: readonly number[]) => void
}

/** Arrow keys move a weight by the step; what is typed may have three decimals. */
const RULE = { min: -99, max: 99, step: 0.5 } as const

/** A channel's nine weights: by name, or each by its own number. */
export function KernelEditor({ channel, kernel, onChange }: KernelEditorProps) {
  const { t } = useTranslation('pictures')
  const named = filterNameOf(kernel)
  const [isOpen, setOpen] = useState(false)
  const isOwn = isOpen || named === 'own'
  return (
    <div className={styles.editor}>
      <Select
        label={t('kernel.label', { channel: t(`channel.${channel}`) })}
        compact
        value={isOwn ? 'own' : named}
        options={[
          ...FILTER_IDS.map((id) => ({ id, label: t(`kernel.${id}`) })),
          { id: 'own' as const, label: t('kernel.own') },
        ]}
        onChange={(id: FilterId | 'own') => {
          setOpen(id === 'own')
          if (id !== 'own') onChange(FILTERS[id])
        }}
      />
      <div className={styles.sum}>
        <span className={styles.sign} aria-hidden="true">
          ×
        </span>
        {isOwn ? <Entries channel={channel} kernel={kernel} onChange={onChange} /> : null}
        {!isOwn && <Weights kernel={kernel} />}
        <span className={styles.sign} aria-hidden="true">
          =
        </span>
      </div>
    </div>
  )
}

/** Weights to be read: whole numbers over one denominator where that is what they are. */
function Weights({ kernel }: { readonly kernel: readonly number[] }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { parts, denominator } = overDenominator(kernel)
  const text = parts.map((part) => signed(part, format))
  return (
    <div className={styles.weights}>
      <p className="visually-hidden">
        {t(denominator === 1 ? 'kernel.spoken' : 'kernel.spokenOver', {
          weights: [0, 3, 6].map((at) => text.slice(at, at + 3).join(', ')).join('; '),
          denominator,
        })}
      </p>
      <div className={styles.grid} aria-hidden="true">
        {parts.map((part, tap) => (
          <span key={tap} data-zero={part === 0 || undefined}>
            {text[tap]}
          </span>
        ))}
      </div>
      {denominator !== 1 && (
        <p className={styles.over} aria-hidden="true">
          ÷ {denominator}
        </p>
      )}
    </div>
  )
}

function Entries({ channel, kernel, onChange }: KernelEditorProps) {
  const { t } = useTranslation('pictures')
  const id = useId()
  return (
    <div className={styles.entries}>
      {kernel.map((weight, tap) => (
        <div key={tap} className={styles.entry}>
          <span id={`${id}-${tap}`} className="visually-hidden">
            {t('kernel.weight', {
              channel: t(`channel.${channel}`),
              row: Math.floor(tap / 3) + 1,
              column: (tap % 3) + 1,
            })}
          </span>
          <NumberEntry
            labelledBy={`${id}-${tap}`}
            value={weight}
            rule={RULE}
            onChange={(next) => onChange(withWeight(kernel, tap, next))}
          />
        </div>
      ))}
    </div>
  )
}
