import { Formula } from '../../../ui/Formula'
import { useLesson } from './scope'

interface TexProps {
  /** TeX; `\htmlClass{hue-k}{K}` colours a dimension. */
  readonly tex: string
  /** As it is spoken. */
  readonly say: string
  readonly display?: boolean
}

/** Paper is printed as a whole, so its formulas cannot wait to be scrolled to. */
const WHOLE_SHEET = '100000px'

/** A formula among a lesson's words. */
export function Tex({ tex, say, display = false }: TexProps) {
  const { mode } = useLesson()
  const margin = mode === 'read' ? '100px' : WHOLE_SHEET
  return <Formula tex={tex} label={say} display={display} margin={margin} />
}
