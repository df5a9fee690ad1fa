import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/core/questions/question'
import { lesson as clock } from '../../src/lessons/clock/lesson'
import type { Lesson } from '../../src/lessons/lesson'
import { lesson as mobilenet } from '../../src/lessons/mobilenet/lesson'
import { lesson as resolution } from '../../src/lessons/resolution/lesson'
import { v1, v1Layer, v1TwinMacs } from '../../src/lessons/v1Cost'
import { lesson as width } from '../../src/lessons/width/lesson'
import { DEFAULT_CHOICE, LANGUAGES } from '../../src/state/choice'
import { createAppStore } from '../../src/state/store'

const textOf = ({ id }: Lesson, language: string) =>
  readFileSync(`src/lessons/${id}/${language}.mdx`, 'utf8')

const questionOf = ({ steps }: Lesson, step: string, name: string): Question => {
  const question = steps.find(({ id }) => id === step)?.questions?.[name]
  if (!question) throw new Error(`no ${step} ${name}`)
  return question
}

const numberOf = (lesson: Lesson, step: string, name: string) => {
  const question = questionOf(lesson, step, name)
  return question.kind === 'numeric' ? question.answer({}) : Number.NaN
}

const choiceOf = (lesson: Lesson, step: string, name: string) => {
  const question = questionOf(lesson, step, name)
  return question.kind === 'choice' ? question.answer({}) : ''
}

const share = (of: 'macs' | 'trafficBytes', name: RegExp, alpha = 1) => {
  const { rows, totals } = v1(alpha)
  const some = rows.filter((row) => name.test(row.name))
  return some.reduce((sum, row) => sum + row[of], 0) / totals[of]
}

describe('what the words of lessons 6 to 9 say is what is counted', () => {
  it('28 layers, 568,740,352 MACs, 4,231,976 parameters; half of these in two layers', () => {
    expect(numberOf(mobilenet, 'brick', 'layers')).toBe(28)
    expect(v1().totals).toMatchObject({ macs: 568_740_352, params: 4_231_976 })
    expect(numberOf(mobilenet, 'weights', 'last')).toBeCloseTo(0.49, 2)
  })

  it('94.9 % of the MACs in 1×1 layers; 8 layers tie at 51,380,224', () => {
    expect(share('macs', /^conv_pw_\d+$/)).toBeCloseTo(0.949, 3)
    expect(v1().rows.filter(({ macs }) => macs === 51_380_224).length).toBe(8)
    expect(Math.max(...v1().rows.map(({ macs }) => macs))).toBe(51_380_224)
    expect(choiceOf(mobilenet, 'most', 'tie')).toBe('same')
  })

  it('8.56 times as many MACs, 4867 million, with full convolutions', () => {
    expect(numberOf(mobilenet, 'twin', 'times')).toBeCloseTo(8.56, 2)
    expect(v1TwinMacs() / 1e6).toBeCloseTo(4867, 0)
  })

  it('α 0.5: 26.3 %, 149 million; depthwise from 3.1 to 5.8 %; the dearest step is the third', () => {
    expect(v1(0.5).totals.macs / v1().totals.macs).toBeCloseTo(0.263, 3)
    expect(share('macs', /^conv_dw_\d+$/)).toBeCloseTo(0.031, 3)
    expect(share('macs', /^conv_dw_\d+$/, 0.5)).toBeCloseTo(0.058, 3)
    expect(choiceOf(width, 'whole', 'quarter')).toBe('more')
    expect(choiceOf(width, 'depthwise', 'remains')).toBe('half')
    expect(choiceOf(width, 'price', 'dearest')).toBe('third')
  })

  it('of the slider’s 39 places 0.15 alone is the widest that fits in 1 MiB', () => {
    const task = width.steps.find(({ id }) => id === 'fits')?.tasks?.fits
    const fits = Array.from({ length: 39 }, (_, at) => (at + 2) / 20).filter((alpha) =>
      task?.isDone(createAppStore({ ...DEFAULT_CHOICE, view: 'networks', alpha }).getState()),
    )
    expect(fits).toEqual([0.15])
    expect((4 * v1(0.25).totals.params) / 2 ** 20).toBeCloseTo(1.8, 1)
    expect(v1Layer('conv_preds', 0.25).params / v1(0.25).totals.params).toBeGreaterThan(0.5)
  })

  it('192, 160 and 128 px take 418, 290 and 186 million; 97 px a third more than 96', () => {
    const at = (side: number) => v1(1, side).totals.macs
    expect([192, 160, 128].map((side) => Math.trunc(at(side) / 1e6))).toEqual([418, 290, 186])
    expect(at(97) / at(96)).toBeCloseTo(4 / 3, 1)
    expect(at(100) / at(224)).toBeCloseTo(0.246, 3)
    expect(choiceOf(resolution, 'places', 'untouched')).toBe('classifier')
    expect(choiceOf(resolution, 'memory', 'peak')).toBe('side')
  })

  it('A has 3.80 times the MACs of B and as many operations; depthwise moves 35 % of the bytes', () => {
    expect(numberOf(clock, 'count', 'fewer')).toBeCloseTo(3.8, 2)
    expect(choiceOf(clock, 'count', 'starts')).toBe('same')
    expect(share('trafficBytes', /^conv_dw_\d+$/)).toBeCloseTo(0.35, 2)
  })

  it.each(LANGUAGES)('and the texts in %s say these figures', (language) => {
    const said = [mobilenet, width, resolution, clock].map((one) => textOf(one, language)).join()
    for (const figure of ['94.9', '51,380,224', '8.56', '26.3', '5.8', '0.15', '24.6', '3.80'])
      expect(said).toContain(figure)
  })

  it('no lesson asks two questions by one name, under which answers are kept', () => {
    for (const { steps } of [mobilenet, width, resolution, clock]) {
      const names = steps.flatMap(({ questions }) => Object.keys(questions ?? {}))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
