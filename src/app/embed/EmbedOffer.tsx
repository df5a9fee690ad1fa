import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { EmbedContext, type OfferEmbed } from '../../charts/embedContext'
import { lazyAgain } from '../../ui/lazyAgain'
import { PanelBoundary } from '../../ui/PanelBoundary'

const EmbedDialog = lazyAgain(() => import('./EmbedDialog'))

/** Lets every panel offer itself to somebody's own page. */
export function EmbedOffer({ children }: { readonly children: ReactNode }) {
  const [offered, setOffered] = useState<{ panel: string; title: string } | null>(null)
  const offer: OfferEmbed = useCallback((panel, title) => setOffered({ panel, title }), [])
  return (
    <EmbedContext value={offer}>
      {children}
      {offered && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <EmbedDialog {...offered} onClose={() => setOffered(null)} />
          </Suspense>
        </PanelBoundary>
      )}
    </EmbedContext>
  )
}
