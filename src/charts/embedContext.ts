import { createContext } from 'react'

/** Offers a panel, by its name, to somebody's own page. */
export type OfferEmbed = (panel: string, title: string) => void

/** Null where a panel cannot be embedded, as in a frame of somebody's page already. */
export const EmbedContext = createContext<OfferEmbed | null>(null)
