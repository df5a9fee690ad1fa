import { AnswersHidden } from '../charts/answersContext'
import { parseHidden } from '../state/hidden'
import { useApp } from '../state/useApp'
import { EmbedOffer } from './embed/EmbedOffer'
import { EmbedShell } from './embed/EmbedShell'
import { SceneSource } from './SceneSource'
import { Shell } from './Shell'
import { useLanguage } from './useLanguage'
import { useSceneMarks } from './useSceneMarks'
import { useTheme } from './useTheme'

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
          <EmbedShell />
        ) : (
          <EmbedOffer>
            <Shell />
          </EmbedOffer>
        )}
      </SceneSource>
    </AnswersHidden>
  )
}
