import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'

/** In place of a lesson that did not come over the network, and a way to send for it once more. */
export function Unfetched({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('learn')
  const { t: shell } = useTranslation()
  return (
    <Notice
      kind="fault"
      title={t('aside.missing')}
      action={<Button onPress={onAgain}>{shell('missing.again')}</Button>}
    />
  )
}
