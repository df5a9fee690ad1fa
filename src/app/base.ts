import { createContext, useContext } from 'react'
import { type Choice, DEFAULT_CHOICE } from '../state/choice'

/** What an address leaves out: the defaults, with the language and theme of this device. */
export const BaseContext = createContext<Choice>(DEFAULT_CHOICE)

export const useBase = () => useContext(BaseContext)
