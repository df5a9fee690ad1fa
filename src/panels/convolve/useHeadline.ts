import { useTranslation } from 'react-i18next'
import { convPlan } from '../../core/conv/plan'
import type { ConvSetting } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { selectDrawn, selectPlan } from '../../state/convolve'
import { useApp } from '../../state/useApp'

/** MACs of the standard convolution with the same settings; null where it cannot be. */
export function standardMacs(setting: ConvSetting): number | null {
  const plan = convPlan({ ...setting, kind: 'standard' })
  return plan.ok ? plan.value.macs : null
}

/** The view's heading: what is seen, in one sentence with the layer's own figures. */
export function useHeadline(): string {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const tab = useApp(({ choice }) => choice.tab)
  const macRate = useApp(({ choice }) => choice.macRate)
  const { setting } = useApp(({ choice }) => selectDrawn(choice))
  const plan = useApp(({ choice }) => selectPlan(choice))
  if (tab === 'race') return t('headline.race', { rate: format.integer(macRate), count: macRate })
  if (tab !== 'step') return t(`headline.${tab}`)
  if (!plan.ok) return t('title')
  const { macs } = plan.value
  const standard = standardMacs(setting)
  const values = { kind: t(`kind.${setting.kind}`), macs: format.integer(macs), count: macs }
  if (setting.kind === 'standard') return t('headline.standard', values)
  if (standard === null) return t('headline.alone', values)
  return t(macs < standard ? 'headline.fewer' : 'headline.notFewer', {
    ...values,
    standard: format.integer(standard),
  })
}
