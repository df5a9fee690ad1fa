import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Area, bringAreas } from '../i18n/i18n'

/** Fetches the words of a part that comes late; true once they are there. */
export function useAreas(areas: readonly Area[]): boolean {
  const { i18n } = useTranslation()
  const asked = areas.join()
  const [brought, setBrought] = useState('')
  useEffect(() => {
    let isGone = false
    bringAreas(i18n, areas).then(
      () => isGone || setBrought(asked),
      // Without words the part stays away; what is on the page stays as it is.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [i18n, asked])
  return brought === asked
}
