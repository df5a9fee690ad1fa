import { Formula } from '../../../ui/Formula'

interface TexProps {
  /** TeX; `\htmlClass{hue-k}{K}` colours a dimension. */
  readonly tex: string
  /** As it is spoken. */
  readonly say: string
  readonly display?: boolean
}

/** A formula among a lesson's words. */
export const Tex = ({ tex, say, display = false }: TexProps) => (
  <Formula tex={tex} label={say} display={display} />
)
