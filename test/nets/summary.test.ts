import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readSummaryArgs } from '../../scripts/summaryArgs'
import { csvCell, printCsv, printTable, type Summary, summaryOf } from '../../scripts/summaryText'
import { CATALOGUE } from '../../src/nets/catalogue'
import { CATALOGUE_IDS, NETWORK_IDS } from '../../src/nets/ids'
import { costOf } from './networks'

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command itself, as `npm run -s summary --` starts it. */
const summary = (...words: string[]): Promise<Run> =>
  new Promise((done) => {
    const child = execFile(
      'node_modules/.bin/tsx',
      ['scripts/summary.ts', ...words],
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })

const refusal = (...words: string[]) => {
  const read = readSummaryArgs(words)
  return read.kind === 'refused' ? read.line : null
}

describe('the command', () => {
  it('prints JSON whose 29 layers sum to 76,524,800 MACs at α 0.5, 160', async () => {
    const { code, stdout } = await summary(
      'mobilenet_v1',
      '--alpha',
      '0.5',
      '--resolution',
      '160',
      '--json',
    )
    const read = JSON.parse(stdout) as Summary
    expect(code).toBe(0)
    expect(Object.keys(read)).toEqual([
      'network',
      'alpha',
      'resolution',
      'macs',
      'params',
      'layers',
    ])
    expect(read).toMatchObject({ network: 'mobilenet_v1', alpha: 0.5, resolution: 160 })
    expect([read.macs, read.params]).toEqual([76_524_800, 1_331_592])
    expect(read.layers).toHaveLength(29)
    expect(read.layers.reduce((sum, layer) => sum + layer.macs, 0)).toBe(read.macs)
    expect(read.layers.reduce((sum, layer) => sum + layer.params, 0)).toBe(read.params)
    expect(read.layers[1]).toEqual({
      name: 'conv_dw_1',
      kind: 'depthwise',
      kernelSize: 3,
      stride: 1,
      groups: 16,
      input: [80, 80, 16],
      output: [80, 80, 16],
      macs: 921_600,
      params: 176,
    })
    expect(read.layers.at(-1)).toMatchObject({ kernelSize: null, stride: null, groups: null })
  })

  it('prints CSV: a header and 29 lines of 9 cells', async () => {
    const { stdout } = await summary('mobilenet_v1', '--csv')
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('name,kind,kernelSize,stride,groups,input,output,macs,params')
    expect(lines).toHaveLength(30)
    expect(lines[1]).toBe('conv1,conv,3,2,1,224x224x3,112x112x32,10838016,928')
    expect(lines.every((line) => line.split(',').length === 9)).toBe(true)
  })

  it('prints a table with totals; the full twin has 4,867,293,184 MACs', async () => {
    const { code, stdout } = await summary('mobilenet_v1', '--twin', 'full')
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^total +4,867,293,184 +29,294,088$/)
  })

  it.each([
    [['mobilenet_v9'], `unknown network "mobilenet_v9"; networks are ${CATALOGUE_IDS.join(', ')}`],
    [['vgg16', '--alpha', '0.5'], 'vgg16 has no width multiplier; leave --alpha out, or give 1'],
    [['inception_v3', '--resolution=74'], 'inception_v3 needs a --resolution of 75 to 512'],
    [['mobilenet_v1', '--alpha', '7'], '--alpha must be a number from 0.1 to 2'],
  ])('%j ends with code 2, one line and nothing printed', async (words, line) => {
    const { code, stdout, stderr } = await summary(...words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`summary: ${line}\n`)
  })

  it('MobileNetV2 0.75 at 160 has 107,295,200 MACs and 2,636,424 parameters', async () => {
    const words = ['mobilenet_v2', '--alpha', '0.75', '--resolution', '160']
    const { code, stdout } = await summary(...words)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^MobileNetV2: alpha 0.75, 160x160 input\n/)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^total +107,295,200 +2,636,424$/)
  })

  it('explains itself with --help and code 0', async () => {
    const { code, stdout } = await summary('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--twin NAME')
    for (const id of CATALOGUE_IDS) expect(stdout).toContain(id)
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })
})

describe('arguments', () => {
  it('has defaults: α 1, 224 pixels, a table, no twin', () => {
    expect(readSummaryArgs(['mobilenet_v1'])).toEqual({
      kind: 'request',
      request: { netId: 'mobilenet_v1', alpha: 1, resolution: 224, format: 'table', twin: null },
    })
  })

  it.each([
    ['xception', 1, 299],
    ['inception_v3', 1, 299],
    ['mobilenet_v1_narrow', 0.75, 224],
    ['alexnet', 1, 224],
  ] as const)("%s has its paper's: α %d, %i pixels", (netId, alpha, resolution) => {
    expect(readSummaryArgs([netId])).toMatchObject({ request: { netId, alpha, resolution } })
  })

  it('takes α 1 for a network without a width multiplier, and α 0.5 for every MobileNet', () => {
    for (const id of CATALOGUE_IDS) {
      expect(refusal(id, '--alpha', '1')).toBe(null)
      const line = refusal('--alpha', '0.5', id)
      if (id.startsWith('mobilenet')) expect(line).toBe(null)
      else expect(line).toContain(`${id} has no width multiplier`)
    }
  })

  it('takes options in any order, with = or without', () => {
    const words = ['--alpha=0.25', '--twin', 'separable', 'mobilenet_v1', '--json']
    expect(readSummaryArgs(words)).toMatchObject({
      request: { alpha: 0.25, twin: 'separable', format: 'json' },
    })
  })

  it.each(['0.1', '2', '.5', '1.'])('allows α %s', (word) => {
    expect(refusal('mobilenet_v1', '--alpha', word)).toBe(null)
  })

  it.each(['0.09', '2.01', '-1', 'one', 'NaN', 'Infinity', '1e0', '0x1', '', ' 1'])(
    'refuses α %j and says 0.1 to 2',
    (word) => {
      expect(refusal('mobilenet_v1', '--alpha', word)).toContain('from 0.1 to 2')
    },
  )

  it.each(['31', '513', '160.5', '-224', '224px', ''])(
    'refuses a resolution of %j and says 32 to 512',
    (word) => {
      expect(refusal('mobilenet_v1', '--resolution', word)).toContain('from 32 to 512')
    },
  )

  it.each([
    [[], 'name a network'],
    [['mobilenet_v1', '--alpha'], '--alpha must be'],
    [['mobilenet_v1', '--twin', 'half'], '--twin must be full or separable'],
    [['mobilenet_v1', '--width', '1'], 'unknown option "--width"'],
    [['mobilenet_v1', '--json', '--csv'], '--json or --csv, not both'],
    [['mobilenet_v1', 'mobilenet_v1'], 'one network at a time'],
    [['a\nb'], 'unknown network "a\\nb"'],
    [['toString'], 'unknown network "toString"'],
  ])('%j: %s', (words, line) => {
    expect(refusal(...words)).toContain(line)
    expect(refusal(...words)?.split('\n')).toHaveLength(1)
  })
})

it('a CSV cell with a comma, a quote or a line break is quoted', () => {
  expect(['a', 'a,b', 'a"b', 'a\nb'].map(csvCell)).toEqual(['a', '"a,b"', '"a""b"', '"a\nb"'])
})

it.each(NETWORK_IDS)('%s: table and CSV have a line a layer, and the table a total', (netId) => {
  const { defaultResolution: resolution, title } = CATALOGUE[netId]
  const cost = costOf(netId)
  const request = { netId, alpha: 1, resolution, format: 'table', twin: null } as const
  const made = summaryOf(request, cost)
  expect(made.layers.reduce((sum, layer) => sum + layer.macs, 0)).toBe(cost.totals.macs)
  expect(printCsv(made).trimEnd().split('\n')).toHaveLength(made.layers.length + 1)
  const lines = printTable(made, title).trimEnd().split('\n')
  expect(lines).toHaveLength(made.layers.length + 6)
  expect(lines.at(-1)).toContain(cost.totals.params.toLocaleString('en-US'))
})
