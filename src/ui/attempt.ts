import { createContext } from 'react'

/** One life of a boundary's contents, from when they are first drawn until they are drawn again. */
export type Attempt = Readonly<Record<never, never>>

/** What a part is drawn within; a part that failed is fetched once more in the next attempt. */
export const AttemptContext = createContext<Attempt>({})
