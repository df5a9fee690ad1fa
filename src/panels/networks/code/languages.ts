import type { PossibleStudy } from '../../../state/study'
import { keras } from './keras'
import { pytorch } from './pytorch'
import type { CodeRequest, CodeText } from './request'
import { tfjs } from './tfjs'

export const LANGUAGES = ['pytorch', 'keras', 'tfjs'] as const
export type CodeLanguage = (typeof LANGUAGES)[number]

const WRITERS: Readonly<Record<CodeLanguage, (request: CodeRequest) => CodeText>> = {
  pytorch,
  keras,
  tfjs,
}

/** The study's network, or one block of it, in a language. */
export function codeOf(
  { id, spec, setting, transforms, cost }: PossibleStudy,
  language: CodeLanguage,
  block: string | null,
): CodeText {
  const { title, source, rounding } = spec
  const hasAlpha = rounding !== null
  const common = { id, title, source, hasAlpha, transforms, cost, block }
  return WRITERS[language]({ ...common, ...setting })
}

/** The block that holds a node; null where the network has no such node. */
export function blockAt({ cost }: PossibleStudy, node: string): string | null {
  const found = cost.graph.nodes.find(({ name }) => name === node)
  return found ? (found.block ?? found.name) : null
}
