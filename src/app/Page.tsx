import { useApp } from '../state/useApp'
import { EmbedOffer } from './embed/EmbedOffer'
import { EmbedShell } from './embed/EmbedShell'
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
  if (isEmbedded) return <EmbedShell />
  return (
    <EmbedOffer>
      <Shell />
    </EmbedOffer>
  )
}
