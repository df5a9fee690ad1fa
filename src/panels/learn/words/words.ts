import type { MDXComponents } from 'mdx/types'
import { Ask } from './Ask'
import { Do } from './Do'
import { MARKDOWN } from './lettered'
import { Option } from './Option'
import { Source } from './Source'
import { Step } from './Step'
import { Term } from './Term'
import { Tex } from './Tex'
import { Value } from './Value'
import { When } from './When'

/** What the texts of lessons are written with, beside plain Markdown. */
export const WORDS: MDXComponents = {
  ...MARKDOWN,
  ...{ Ask, Do, Option, Source, Step, Term, Tex, Value, When },
}
