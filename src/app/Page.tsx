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
  useTheme()
  useLanguage()
  useSceneMarks()
  return (
    <SceneSource>
      {isEmbedded ? (
        <EmbedShell />
      ) : (
        <EmbedOffer>
          <Shell />
        </EmbedOffer>
      )}
    </SceneSource>
  )
}
