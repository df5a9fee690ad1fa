import { useState } from 'react'
import { readTaste, saveTaste, type TableTaste } from './memory'

/** How the reader likes the table, kept on the device where it may be. */
export function useTaste(): readonly [TableTaste, (part: Partial<TableTaste>) => void] {
  const [taste, setTaste] = useState(() => readTaste(() => localStorage))
  const change = (part: Partial<TableTaste>) => {
    const next = { ...taste, ...part }
    setTaste(next)
    saveTaste(() => localStorage, next)
  }
  return [taste, change]
}
