import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Area, bringAreas } from '../i18n/i18n'

/**
 * Fetches the words of a part that comes late; true once they are there. Without them the part
 * cannot be: the failure is thrown to its boundary, and the part that is drawn again asks again.
 */
export function useAreas(areas: readonly Area[]): boolean {
  const { i18n } = useTranslation()
  const asked = areas.join()
  const [brought, setBrought] = useState('')
  const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null)
  useEffect(() => {
    let isGone = false
    bringAreas(i18n, areas).then(
      () => isGone || setBrought(asked),
      (cause: unknown) => isGone || setFault({ cause }),
    )
    return () => {
      isGone = true
    }
  }, [i18n, asked])
  if (fault) throw fault.cause
  return brought === asked
}
