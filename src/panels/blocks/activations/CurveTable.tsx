import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationSign } from '../../../charts/blocks/ActivationSign'
import { activated, KINKS, slopes } from '../../../core/activations/activation'
import { CURVES, type Curve } from '../../../core/activations/definitions'
import { DataTable } from '../../../ui/DataTable'
import { Toggle } from '../../../ui/Toggle'
import styles from './Activations.module.css'
import { useCurveWords } from './useCurveWords'

interface CurveTableProps {
  readonly x: number
  readonly leak: number
  readonly shown: readonly Curve[]
  readonly onShown: (shown: readonly Curve[]) => void
}

/** Every curve with its value and slope at the cursor; its name shows it and hides it. */
export function CurveTable({ x, leak, shown, onShown }: CurveTableProps) {
  const { t } = useTranslation('exActivations')
  const { signed, fixed } = useCurveWords()
  const slopeAt = (curve: Curve) => {
    const { below, above } = slopes(curve, x, leak)
    if (!KINKS[curve].includes(x)) return fixed(above)
    return t('curves.kink', { below: fixed(below), above: fixed(above) })
  }
  return (
    <DataTable
      caption={t('curves.readout', { x: signed(x) })}
      columns={[
        { id: 'curve', label: t('curves.name'), isRowHeader: true },
        { id: 'value', label: t('curves.value'), align: 'end' },
        { id: 'slope', label: t('curves.slope'), align: 'end' },
      ]}
      rows={CURVES.map((curve) => ({
        id: curve,
        cells: {
          curve: <CurveName curve={curve} shown={shown} onShown={onShown} />,
          value: <span data-piece="answer">{fixed(activated(curve, x, leak))}</span>,
          slope: <span data-piece="answer">{slopeAt(curve)}</span>,
        },
      }))}
    />
  )
}

type CurveNameProps = Pick<CurveTableProps, 'shown' | 'onShown'> & { readonly curve: Curve }

/** Apart from the figures beside it, which change with every step of the cursor. */
const CurveName = memo(function CurveName({ curve, shown, onShown }: CurveNameProps) {
  const { name } = useCurveWords()
  return (
    <span className={styles.named}>
      <Toggle
        label={name(curve)}
        isSelected={shown.includes(curve)}
        onChange={(isShown) =>
          onShown(isShown ? [...shown, curve] : shown.filter((one) => one !== curve))
        }
      />
      <ActivationSign curve={curve} />
    </span>
  )
})
