import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton'
import { ClassIcon } from '../../ui/icons'
import { lazyAgain } from '../../ui/lazyAgain'

const ClassLinkDialog = lazyAgain(() => import('./ClassLinkDialog'))

/** The dialog and its words come when a teacher asks for them. */
export function ClassLinkButton() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('bar.classLink')} icon={<ClassIcon />} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <ClassLinkDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
