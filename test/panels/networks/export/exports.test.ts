import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../../scripts/summaryText'
import { printCsv } from '../../../../src/charts/exportCsv'
import { foldBlocks } from '../../../../src/core/blockRows'
import { defaultSetting } from '../../../../src/core/expandNetwork'
import { foldRows } from '../../../../src/core/rows'
import { CATALOGUE } from '../../../../src/nets/catalogue'
import type { CatalogueId } from '../../../../src/nets/ids'
import { csvTable } from '../../../../src/panels/networks/export/csv'
import { exportName, exportText } from '../../../../src/panels/networks/export/files'
import type { ExportRow } from '../../../../src/panels/networks/export/rows'
import { type PossibleStudy, studyOf } from '../../../../src/state/study'

function studied(id: CatalogueId, transforms = ''): PossibleStudy {
  const setting = defaultSetting(CATALOGUE[id])
  const convention = { unit: 'mac', batchNorm: 'folded', bias: 'out' } as const
  const study = studyOf({ id, ...setting, transforms, ...convention })
  if (!study.cost.ok) throw new Error(study.cost.fault.code)
  return { ...study, cost: study.cost.value }
}

/** RFC 4180 read back: quoted cells may hold commas, doubled quotes and line breaks. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

const mobilenet = studied('mobilenet_v1')
const rows = foldRows(mobilenet.cost)

describe('rows to take away', () => {
  it('as CSV hold 568,740,352 MACs and 4,231,976 parameters, line by line', () => {
    const [head, ...lines] = readCsv(exportText('csv', mobilenet, rows))
    const column = (name: string) => head!.indexOf(name)
    const sum = (name: string) =>
      lines.reduce((total, cells) => total + Number(cells[column(name)]), 0)
    expect(lines.length).toBe(rows.length)
    expect(sum('macs')).toBe(568_740_352)
    expect(sum('params')).toBe(4_231_976)
    expect(lines[1]!.slice(0, 8)).toEqual([
      'conv_dw_1',
      'depthwise',
      '3',
      '1',
      '32',
      '112x112x32',
      '112x112x32',
      '3612672',
    ])
  })

  it('as CSV keep a name that looks like a formula from being one', () => {
    const named = (name: string): ExportRow => ({ ...rows[0]!, name })
    const names = ['=1+1', '+a', '-a', '@a', 'a,b', 'say "a"', 'plain']
    const lines = readCsv(printCsv(csvTable(names.map(named)))).slice(1)
    expect(lines.map(([name]) => name)).toEqual([
      "'=1+1",
      "'+a",
      "'-a",
      "'@a",
      'a,b',
      'say "a"',
      'plain',
    ])
  })

  it('as JSON are what the summary command prints, and each layer has the bytes of the CSV', () => {
    for (const id of ['mobilenet_v1', 'inception_v3', 'shufflenet_v2_x1_0'] as const) {
      const study = studied(id)
      const { alpha, resolution } = study.setting
      const text = exportText('json', study, foldRows(study.cost))
      const request = { netId: id, alpha, resolution } as Parameters<typeof summaryOf>[0]
      const read = JSON.parse(text)
      const csv = readCsv(exportText('csv', study, foldRows(study.cost))).slice(1)
      const bytes = (layer: { activationBytes: number; trafficBytes: number }) =>
        [layer.activationBytes, layer.trafficBytes].map(String)
      expect(read.layers.map(bytes)).toEqual(csv.map((cells) => cells.slice(9, 11)))
      expect(read).toMatchObject(summaryOf(request, study.cost))
    }
  })

  it('as JSON name the changes of a changed network', () => {
    const study = studied('mobilenet_v1', 'full')
    const read = JSON.parse(exportText('json', study, foldRows(study.cost)))
    expect(read).toMatchObject({ transforms: 'full', macs: 4_867_293_184 })
  })

  it('as Markdown escape what Markdown would read', () => {
    const lines = exportText('markdown', mobilenet, rows.slice(0, 2)).split('\n')
    expect(lines).toEqual([
      '**MobileNetV1, α = 1, 224×224 pixels**',
      '',
      '| layer | kind | K | stride | groups | input | output | MACs | share % | params |',
      '|:--|:--|--:|--:|--:|--:|--:|--:|--:|--:|',
      '| conv1 | conv | 3 | 2 | 1 | 224×224×3 | 112×112×32 | 10,838,016 | 1.91 | 928 |',
      '| conv\\_dw\\_1 | depthwise | 3 | 1 | 32 | 112×112×32 | 112×112×32 | 3,612,672 | 0.64 | 352 |',
      '| total |  |  |  |  |  |  | 14,450,688 | 2.54 | 1,280 |',
      '',
    ])
    const piped = exportText('markdown', mobilenet, [{ ...rows[0]!, name: 'a|b' }])
    expect(piped).toContain('| a\\|b | conv |')
  })

  it('as LaTeX escape what TeX would read', () => {
    const lines = exportText('latex', mobilenet, rows.slice(1, 2)).split('\n')
    expect(lines).toEqual([
      '% \\usepackage{booktabs,longtable}',
      '\\begin{longtable}{llrrrrrrrr}',
      '\\caption{MobileNetV1, $\\alpha$ = 1, 224$\\times$224 pixels} \\\\',
      '\\toprule',
      'layer & kind & K & stride & groups & input & output & MACs & share \\% & params \\\\',
      '\\midrule',
      '\\endhead',
      'conv\\_dw\\_1 & depthwise & 3 & 1 & 32 & 112$\\times$112$\\times$32 & ' +
        '112$\\times$112$\\times$32 & 3,612,672 & 0.64 & 352 \\\\',
      '\\midrule',
      'total &  &  &  &  &  &  & 3,612,672 & 0.64 & 352 \\\\',
      '\\bottomrule',
      '\\end{longtable}',
      '',
    ])
    const odd = exportText('latex', mobilenet, [{ ...rows[0]!, name: '\\a{%}^~&#$' }])
    expect(odd).toContain(
      '\\textbackslash{}a\\{\\%\\}\\textasciicircum{}\\textasciitilde{}\\&\\#\\$ & conv',
    )
  })

  it('name a block’s kind where a row is a whole block', () => {
    const blocks = foldBlocks(mobilenet.cost).map(
      (block): ExportRow => ({
        ...block.rows[0]!,
        ...block,
        kind: null,
        blockKind: block.kind,
      }),
    )
    expect(exportText('markdown', mobilenet, blocks)).toContain('| separable\\_1 | separable |')
  })

  it('come in a file called after network, α, pixels and changes', () => {
    expect(exportName('latex', mobilenet)).toBe('mobilenet_v1-1-224.tex')
    expect(exportName('csv', studied('mobilenet_v3_large', 'relu*nose'))).toBe(
      'mobilenet_v3_large-1-224-relu_nose.csv',
    )
  })
})
