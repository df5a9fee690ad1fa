import type { TFunction } from 'i18next'
import type { Hue } from '../../../charts/hue'
import type { BoxText } from '../../../charts/net/GraphBox'
import { graphHue } from '../../../charts/net/graphHue'
import {
  branchCount,
  type GraphGroup,
  type GraphUnit,
  type NetworkDrawing,
  skipCount,
} from '../../../charts/net/graphModel'
import type { NetworkCost } from '../../../core/analyse'
import type { FoldedRow } from '../../../core/rows'
import type { Format } from '../../../i18n/format'
import type { Measure } from '../../../state/choice'
import { amountOf } from './amount'
import type { MeasureWords } from './useMeasureWords'

interface Words {
  readonly t: TFunction<'netGraph'>
  readonly format: Format
  readonly measures: MeasureWords
}

type Drawn = GraphUnit | GraphGroup

/** What a unit is called in a sentence. */
export function unitName({ level, name, output }: Drawn, { t, format }: Omit<Words, 'measures'>) {
  if (level === 'input') return t('kind.input')
  return level === 'stage' ? t('stageName', { size: format.shape(output.slice(0, 2)) }) : name
}

/** 3×3, and /2 where it goes two pixels at a time. */
export function windowOf({ kernelSize, stride }: FoldedRow): string {
  if (!kernelSize) return ''
  const kernel = `${kernelSize[0]}×${kernelSize[1]}`
  const step = stride ? Math.max(stride[0], stride[1]) : 1
  return step > 1 ? `${kernel} /${step}` : kernel
}

/** 4 layers, 1 skip, 3 branches: what lies in a block or a stage. */
export function partsOf(rows: readonly FoldedRow[], cost: NetworkCost, t: Words['t']): string {
  const [skips, branches] = [skipCount(rows), branchCount(cost, rows)]
  return [
    t('layers', { count: rows.length }),
    ...(skips > 0 ? [t('skips', { count: skips })] : []),
    ...(branches > 0 ? [t('branchCount', { count: branches })] : []),
  ].join(' · ')
}

/** Everything that is written in boxes and said of them. */
export function boxTexts(
  drawing: NetworkDrawing,
  cost: NetworkCost,
  measure: Measure,
  words: Words,
): ReadonlyMap<string, BoxText> {
  const { t, format, measures } = words
  const layers = new Map(cost.rows.map(({ name, layer }) => [name, layer]))
  const byId = new Map(drawing.units.map((unit) => [unit.id, unit]))
  const largest = Math.max(...drawing.units.map(({ rows }) => amountOf(rows, measure)))
  const names = (ids: readonly string[]) =>
    ids.map((id) => unitName(byId.get(id)!, words)).join(', ')

  const barOf = (rows: readonly FoldedRow[]): BoxText['bar'] => {
    if (largest === 0) return []
    if (measure === 'flopsPerByte') {
      const hue = rows.length === 1 ? graphHue(rows[0]!.kind) : 'ink'
      return [{ hue, share: amountOf(rows, measure) / largest }]
    }
    const hues = new Map<Hue, FoldedRow[]>()
    for (const row of rows) {
      const hue = graphHue(row.kind)
      hues.set(hue, [...(hues.get(hue) ?? []), row])
    }
    return [...hues].map(([hue, own]) => ({ hue, share: amountOf(own, measure) / largest }))
  }

  const headOf = ({ level, kind, rows, output }: Drawn): string => {
    if (level === 'stage') return `${output[0]}×${output[1]}`
    const layer = level === 'layer' ? layers.get(rows[0]!.name) : undefined
    if (layer?.kind === 'pool') {
      return t(layer.mode === 'max' ? 'short.poolMax' : 'short.poolAverage')
    }
    return t(`short.${kind}`)
  }

  const detailOf = ({ level, kind, name, rows, output }: Drawn): string => {
    if (level === 'stage') return t('layers', { count: rows.length })
    if (level === 'block') return name
    if (kind === 'adaptivePool') return `${output[0]}×${output[1]}`
    return rows[0] ? windowOf(rows[0]) : ''
  }

  const asideOf = ({ level, rows }: Drawn): string => {
    const [skips, branches] = [skipCount(rows), branchCount(cost, rows)]
    if (skips > 0) return t('skips', { count: skips })
    if (branches > 0) return t('branchCount', { count: branches })
    return level === 'block' ? t('layers', { count: rows.length }) : ''
  }

  const spokenOf = (unit: Drawn, isOpen: boolean): string => {
    const { level, kind, rows, output } = unit
    const shape = format.shape(output)
    if (level === 'input') return t('spoken.input', { shape })
    const figure = measures.full(measure, amountOf(rows, measure))
    const common = { shape, figure, name: unitName(unit, words), kind: t(`kind.${kind}`) }
    const parts = partsOf(rows, cost, t)
    if (level === 'layer') {
      const { kernelSize, stride } = rows[0]!
      const kernel = kernelSize ? `${kernelSize[0]}×${kernelSize[1]}` : ''
      const step = stride ? Math.max(...stride) : 1
      const window = t(step > 1 ? 'spoken.windowStride' : 'spoken.window', { kernel, stride: step })
      return t('spoken.layer', { ...common, window: kernel ? window : '' })
    }
    const said =
      level === 'stage'
        ? t('spoken.stage', { ...common, parts, size: format.shape(output.slice(0, 2)) })
        : t('spoken.block', { ...common, parts })
    if (isOpen) return `${said} ${t('spoken.open')}`
    return rows.length > 1 ? `${said} ${t('spoken.closed')}` : said
  }

  const textOf = (unit: Drawn, isOpen: boolean): BoxText => {
    const amount = amountOf(unit.rows, measure)
    const reads = drawing.links.filter(({ to }) => to === unit.id).map(({ from }) => from)
    const readBy = drawing.links.filter(({ from }) => from === unit.id).map(({ to }) => to)
    return {
      head: headOf(unit),
      detail: detailOf(unit),
      aside: asideOf(unit),
      figure: amount > 0 ? measures.short(measure, amount) : '',
      bar: barOf(unit.rows),
      spoken: [
        spokenOf(unit, isOpen),
        ...(reads.length > 0 ? [t('spoken.reads', { names: names(reads) })] : []),
        ...(readBy.length > 0 ? [t('spoken.readBy', { names: names(readBy) })] : []),
      ].join(' '),
    }
  }

  return new Map([
    ...drawing.units.map((unit) => [unit.id, textOf(unit, false)] as const),
    ...drawing.groups.map((group) => [group.id, textOf(group, true)] as const),
  ])
}
