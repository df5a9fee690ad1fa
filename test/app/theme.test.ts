import { expect, it } from 'vitest'
import { lookOf } from '../../src/app/theme'

it.each([
  ['auto', false, false, 'light', 'light'],
  ['auto', true, false, 'dark', 'dark'],
  ['auto', false, true, 'contrast', 'light'],
  ['auto', true, true, 'contrast', 'dark'],
  ['light', true, true, 'light', 'light'],
  ['dark', false, false, 'dark', 'dark'],
  ['contrast', true, false, 'contrast', 'dark'],
] as const)(
  '%s on a system with dark %s and more contrast %s is %s on a %s ground',
  (chosen, isDark, wantsContrast, theme, ground) => {
    expect(lookOf(chosen, { isDark, wantsContrast })).toEqual({ theme, ground })
  },
)
