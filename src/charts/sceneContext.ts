import { createContext } from 'react'

/** Tells the address that shows what a drawing shows, for the files it is taken away in. */
export type SceneAddress = () => string

/** Null where a drawing belongs to no address, as in the gallery of tests. */
export const SceneContext = createContext<SceneAddress | null>(null)
