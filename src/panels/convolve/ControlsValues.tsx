import { useTranslation } from 'react-i18next'
import { parseEdits } from '../../core/conv/edits'
import { INPUT_FILLS, KERNEL_FILLS } from '../../core/conv/fills'
import { RANGES } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import styles from './Controls.module.css'

/** What the input and the kernels hold. */
export function ControlsValues() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const inputFill = useApp(({ choice }) => choice.inputFill)
  const kernelFill = useApp(({ choice }) => choice.kernelFill)
  return (
    <fieldset className={styles.values}>
      <legend className={styles.legend}>{t('control.values')}</legend>
      <Select
        label={t('control.input')}
        value={inputFill}
        options={INPUT_FILLS.map((id) => ({ id, label: t(`fill.${id}`) }))}
        onChange={(fill) => choose(store, { inputFill: fill })}
      />
      <Select
        label={t('control.kernel')}
        value={kernelFill}
        options={KERNEL_FILLS.map((id) => ({ id, label: t(`weights.${id}`) }))}
        onChange={(fill) => choose(store, { kernelFill: fill })}
      />
      {kernelFill === 'imagenet' && <StandIn />}
      <Seed />
      <Edits />
    </fieldset>
  )
}

/** MobileNet's own filters are chosen and not there. */
function StandIn() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const isHere = useApp((state) => state.firstLayer !== null)
  if (isHere) return null
  return (
    <p className={styles.line} role="status">
      {t('weights.standIn')}{' '}
      <Button kind="quiet" onPress={() => choose(store, { view: 'live' })}>
        {t('weights.load')}
      </Button>
    </p>
  )
}

function Seed() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const seed = useApp(({ choice }) => choice.seed)
  const { max } = RANGES.seed
  return (
    <div className={styles.seed}>
      <NumberField
        label={t('control.seed')}
        letter={t('control.seed')}
        value={seed}
        {...RANGES.seed}
        onChange={(next) => choose(store, { seed: next })}
      />
      <Button onPress={() => choose(store, { seed: seed >= max ? RANGES.seed.min : seed + 1 })}>
        {t('control.newNumbers')}
      </Button>
    </div>
  )
}

function Edits() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const count = useApp(({ choice }) => parseEdits(choice.edits)?.length ?? 0)
  if (count === 0) return null
  return (
    <p className={styles.line} role="status">
      {t('control.edits', { count })}{' '}
      <Button kind="quiet" onPress={() => choose(store, { edits: '' })}>
        {t('control.undoEdits')}
      </Button>
    </p>
  )
}
