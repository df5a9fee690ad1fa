import { parseEdits, printEdits } from '../core/conv/edits'
import { INPUT_FILLS, KERNEL_FILLS } from '../core/conv/fills'
import { parseMix, parsePictureKernels } from '../core/conv/filters'
import { CONV_KINDS } from '../core/conv/setting'
import { parseSpot, printSpot } from '../core/conv/spotText'
import { CATALOGUE_IDS, defaultAlpha, defaultSide } from '../nets/ids'
import { PAPER_IDS } from '../nets/paperIds'
import { BACKENDS, SOURCE_KINDS } from '../runtime/protocol'
import { parseBudget, printBudget } from './budget'
import {
  ALIGNMENTS,
  BYTE_UNITS,
  type Choice,
  DEFAULT_CHOICE,
  DISPLAYS,
  EXPERIMENTS,
  FOLDS,
  LANGUAGES,
  LESSONS,
  LIVE_PARTS,
  MEASURES,
  PARTS,
  PICTURE_GAINS,
  PICTURE_RANGES,
  PICTURES,
  RANK_KERNELS,
  TABLE_COLUMNS,
  TABS,
  THEMES,
  VIEWS,
  type View,
} from './choice'
import {
  type Codec,
  canonical,
  decimal,
  flag,
  nodeName,
  oneOf,
  readable,
  shortName,
  words,
} from './codec'
import { parseDials, printDials } from './dialText'
import { parseHidden, printHidden } from './hidden'
import type { Notice } from './notice'
import { parseOpened, printOpened } from './opened'
import { parsePlace, printPlace } from './picturePlace'
import { type Settled, settle } from './settle'
import { parseLock } from './teacherKey'
import { parseTransforms, printTransforms } from './transforms'

type Query = Omit<Choice, 'view'>

/** A column to order the table by, `-` before it for the largest first; empty is no order. */
const SORTS: readonly string[] = ['', ...TABLE_COLUMNS.flatMap((id) => [id, `-${id}`])]

/** Letters of a teacher's question. */
export const LONGEST_QUESTION = 240

/** One row a field, in the order an address lists them; `view` is the route before the query. */
export const FIELDS: {
  readonly [Field in keyof Query]: { readonly key: string; readonly codec: Codec<Query[Field]> }
} = {
  netId: { key: 'net', codec: oneOf(CATALOGUE_IDS) },
  alpha: { key: 'a', codec: decimal },
  resolution: { key: 'px', codec: decimal },
  kernelSize: { key: 'k', codec: decimal },
  inChannels: { key: 'cin', codec: decimal },
  outChannels: { key: 'cout', codec: decimal },
  featureSize: { key: 'df', codec: decimal },
  stride: { key: 's', codec: decimal },
  padding: { key: 'p', codec: oneOf(['same', 'valid']) },
  dilation: { key: 'd', codec: decimal },
  groups: { key: 'g', codec: decimal },
  expansion: { key: 't', codec: decimal },
  netId2: { key: 'net2', codec: oneOf([...CATALOGUE_IDS, 'none']) },
  alpha2: { key: 'a2', codec: decimal },
  resolution2: { key: 'px2', codec: decimal },
  transforms: { key: 'tf', codec: canonical(parseTransforms, printTransforms) },
  transforms2: { key: 'tf2', codec: canonical(parseTransforms, printTransforms) },
  linked: { key: 'link', codec: oneOf(['no', 'yes']) },
  netShown: { key: 'of', codec: oneOf(['one', 'two']) },
  part: { key: 'part', codec: oneOf(PARTS) },
  measure: { key: 'by', codec: oneOf(MEASURES) },
  node: { key: 'at', codec: nodeName },
  fold: { key: 'fold', codec: oneOf(FOLDS) },
  opened: { key: 'open', codec: canonical(parseOpened, printOpened) },
  sort: { key: 'sort', codec: oneOf(SORTS) },
  find: { key: 'find', codec: words(80) },
  scale: { key: 'scale', codec: oneOf(['linear', 'log']) },
  align: { key: 'align', codec: oneOf(ALIGNMENTS) },
  paper: { key: 'paper', codec: oneOf(['auto', ...PAPER_IDS]) },
  budget: { key: 'fit', codec: canonical(parseBudget, printBudget) },
  byteUnit: { key: 'bytes', codec: oneOf(BYTE_UNITS) },
  kind: { key: 'kind', codec: oneOf(CONV_KINDS) },
  multiplier: { key: 'm', codec: decimal },
  featureWidth: { key: 'fw', codec: decimal },
  inputFill: { key: 'in', codec: oneOf(INPUT_FILLS) },
  kernelFill: { key: 'w', codec: oneOf(KERNEL_FILLS) },
  seed: { key: 'seed', codec: decimal },
  edits: { key: 'edit', codec: canonical(parseEdits, printEdits) },
  step: { key: 'step', codec: decimal },
  loop: { key: 'loop', codec: oneOf(['off', 'on']) },
  pinned: { key: 'pin', codec: canonical(parseSpot, printSpot) },
  macRate: { key: 'rate', codec: decimal },
  display: { key: 'show', codec: oneOf(DISPLAYS) },
  tab: { key: 'tab', codec: oneOf(TABS) },
  raceMacs: { key: 'race', codec: decimal },
  raceAnswer: { key: 'ans', codec: oneOf(['covered', 'told']) },
  rankKernel: { key: 'rk', codec: oneOf(RANK_KERNELS) },
  rankPairs: { key: 'rr', codec: decimal },
  rankIn: { key: 'ri', codec: decimal },
  rankOut: { key: 'ro', codec: decimal },
  fitMultiplier: { key: 'fm', codec: decimal },
  picture: { key: 'pic', codec: oneOf(PICTURES) },
  pictureKernels: { key: 'pk', codec: readable(parsePictureKernels) },
  pictureMix: { key: 'mix', codec: readable(parseMix) },
  pictureRange: { key: 'pr', codec: oneOf(PICTURE_RANGES) },
  pictureGain: { key: 'pg', codec: oneOf(PICTURE_GAINS) },
  picturePlace: { key: 'pp', codec: canonical(parsePlace, printPlace) },
  unit: { key: 'count', codec: oneOf(['mac', 'flop']) },
  batchNorm: { key: 'bn', codec: oneOf(['folded', 'counted']) },
  bias: { key: 'bias', codec: oneOf(['out', 'in']) },
  source: { key: 'src', codec: oneOf(SOURCE_KINDS) },
  backend: { key: 'be', codec: oneOf(BACKENDS) },
  backend2: { key: 'be2', codec: oneOf(BACKENDS) },
  livePart: { key: 'lp', codec: oneOf(LIVE_PARTS) },
  experiment: { key: 'ex', codec: oneOf(EXPERIMENTS) },
  dials: { key: 'set', codec: canonical(parseDials, printDials) },
  lesson: { key: 'le', codec: oneOf([...LESSONS, 'none']) },
  lessonStep: { key: 'ls', codec: decimal },
  embed: { key: 'embed', codec: flag },
  panel: { key: 'panel', codec: shortName },
  hide: { key: 'hide', codec: canonical(parseHidden, printHidden) },
  question: { key: 'ask', codec: words(LONGEST_QUESTION) },
  lock: { key: 'lock', codec: readable(parseLock) },
  projector: { key: 'proj', codec: flag },
  language: { key: 'lang', codec: oneOf(LANGUAGES) },
  theme: { key: 'theme', codec: oneOf(THEMES) },
}

/** Object.keys of the table above; its keys are the fields. */
const FIELD_NAMES = Object.keys(FIELDS) as (keyof Query)[]

/** Addresses of another version may give the same keys another meaning; we write and read 1. */
const VERSION = '1'

/** What of an unreadable value is worth showing again. */
const excerpt = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray percent sign is shown as it was typed
  }
}

function readView(route: string, base: View): readonly [View, Notice?] {
  const name = decoded(route).replace(/^\/+|\/+$/g, '')
  if (name === '') return [base]
  const view = VIEWS.find((known) => known === name)
  return view ? [view] : ['cost', { code: 'unknownView', asked: excerpt(name) }]
}

function readField<Field extends keyof Query>(
  field: Field,
  query: URLSearchParams,
  part: Partial<Record<keyof Query, unknown>>,
): Notice | null {
  const { key, codec } = FIELDS[field]
  const text = query.get(key)
  if (text === null) return null
  const value = codec.read(text)
  if (value === undefined) return { code: 'unreadable', key, field, asked: excerpt(text) }
  part[field] = value
  return null
}

/** What an address leaves out: another network has a width and a side of its own. */
function withDefaults(base: Choice, { netId, netId2 }: Partial<Query>): Choice {
  const first = netId ?? base.netId
  const second = netId2 ?? base.netId2
  return {
    ...base,
    ...(first === base.netId ? {} : { alpha: defaultAlpha(first), resolution: defaultSide(first) }),
    ...(second === base.netId2 || second === 'none'
      ? {}
      : { alpha2: defaultAlpha(second), resolution2: defaultSide(second) }),
  }
}

/**
 * The choice an address asks for, put right to what the controls allow. `base` stands in for all
 * that is left out. No text can make it throw; unknown keys belong to somebody else.
 */
export function readAddress(hash: string, base: Choice = DEFAULT_CHOICE): Settled {
  const text = hash.replace(/^#/, '')
  const mark = text.indexOf('?')
  const query = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1))
  const [view, unknownView] = readView(mark < 0 ? text : text.slice(0, mark), base.view)
  const version = query.get('v')
  const part: Partial<Record<keyof Query, unknown>> = {}
  const unreadable = FIELD_NAMES.map((field) => readField(field, query, part))
  // `part` holds what the codec of each field answered, and nothing else.
  const asked = part as Partial<Query>
  const candidate: Choice = { ...withDefaults(base, asked), ...asked, view }
  const { choice, notices } = settle(base, candidate)
  return {
    choice,
    notices: [
      ...(unknownView ? [unknownView] : []),
      ...(version === null || version === VERSION
        ? []
        : [{ code: 'newerAddress', asked: excerpt(version) } as const]),
      ...unreadable.filter((notice) => notice !== null),
      ...notices,
    ],
  }
}

const printField = <Field extends keyof Query>(field: Field, choice: Choice) =>
  FIELDS[field].codec.print(choice[field])

/** The address of a choice; what equals `base` is left out, so a plain page has a plain address. */
export function printAddress(choice: Choice, base: Choice = DEFAULT_CHOICE): string {
  const query = new URLSearchParams()
  const left = withDefaults(base, choice)
  for (const field of FIELD_NAMES) {
    if (!Object.is(choice[field], left[field]))
      query.set(FIELDS[field].key, printField(field, choice))
  }
  const printed = query.toString()
  return printed === '' ? `#/${choice.view}` : `#/${choice.view}?${printed}`
}
