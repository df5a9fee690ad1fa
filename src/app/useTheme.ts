import { useLayoutEffect } from 'react'
import { useApp } from '../state/useApp'
import { applyTheme, watchSystemLook } from './theme'

export function useTheme(): void {
  const theme = useApp((state) => state.choice.theme)
  useLayoutEffect(() => {
    applyTheme(theme)
    return watchSystemLook(() => applyTheme(theme))
  }, [theme])
}
