import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LESSONS } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { openLesson } from '../aside/openLesson'
import { Unfetched } from '../aside/Unfetched'

/** Opens the lesson that an address names and is gone with it; an unknown one is said. */
export function OpenLesson({ id }: { readonly id: string }) {
  const { t } = useTranslation('learn')
  const store = useStore()
  const lesson = LESSONS.find((known) => known === id)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!lesson || isMissing) return
    let isGone = false
    openLesson(store, lesson).then(
      () => choose(store, { panel: '' }),
      () => isGone || setMissing(true),
    )
    return () => {
      isGone = true
    }
  }, [store, lesson, isMissing])
  if (!lesson) return <p role="alert">{t('sheet.missing')}</p>
  if (isMissing) return <Unfetched onAgain={() => setMissing(false)} />
  return <p role="status">{t('aside.loading')}</p>
}
