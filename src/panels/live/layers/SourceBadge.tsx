import { useTranslation } from 'react-i18next'
import type { StepClock } from '../../../runtime/protocol'
import { Badge } from '../../../ui/Badge'

/** The source of a time in a word, beside whatever was measured by it. */
export function SourceBadge({ clock }: { readonly clock: StepClock | null }) {
  const { t } = useTranslation('liveLayers')
  if (!clock) return null
  return <Badge kind="measured">{t(`source.${clock}.name`)}</Badge>
}
