import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../state/useApp'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { lazyAgain } from '../ui/lazyAgain'

/** Its choices come when the dialog is first opened. */
const Counting = lazyAgain(() => import('./Counting'))

export function CountingButton() {
  const { t } = useTranslation()
  const unit = useApp((state) => state.choice.unit)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        {t('counting.button', { unit: t(`counting.${unit}`) })}
      </Button>
      <Dialog title={t('counting.label')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={null}>
          <Counting />
        </Suspense>
      </Dialog>
    </>
  )
}
