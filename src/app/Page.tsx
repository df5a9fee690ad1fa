import { Suspense } from 'react'
import { AnswersHidden } from '../charts/answersContext'
import { parseHidden } from '../state/hidden'
import { useApp } from '../state/useApp'
import { lazyAgain } from '../ui/lazyAgain'
import { EmbedOffer } from './embed/EmbedOffer'
import { SceneSource } from './SceneSource'
import { Shell } from './Shell'
import { useLanguage } from './useLanguage'
import { useSceneMarks } from './useSceneMarks'
import { useTheme } from './useTheme'

/** A page of our own has no use for what speaks with the page around. */
const EmbedShell = lazyAgain(async () => {
  const code = await import('./embed/EmbedShell')
  return { default: code.EmbedShell }
})

/** The laboratory, or one panel of it in somebody's page. */
export function Page() {
  const isEmbedded = useApp(({ choice }) => choice.embed)
  const isCovered = useApp(({ choice }) => parseHidden(choice.hide)?.includes('answer') ?? false)
  useTheme()
  useLanguage()
  useSceneMarks()
  return (
    <AnswersHidden value={isCovered}>
      <SceneSource>
        {isEmbedded ? (
          <Suspense fallback={null}>
            <EmbedShell />
          </Suspense>
        ) : (
          <EmbedOffer>
            <Shell />
          </EmbedOffer>
        )}
      </SceneSource>
    </AnswersHidden>
  )
}
