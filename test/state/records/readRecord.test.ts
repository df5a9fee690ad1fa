import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { APP_VERSION } from '../../../src/state/records/appVersion'
import {
  MOST_CHARACTERS,
  printRecord,
  readRecord,
  recordName,
} from '../../../src/state/records/readRecord'
import { record } from './sample'

/** The record as JSON with one thing in it changed, by its path. */
function altered(path: string, value: unknown): string {
  const whole = JSON.parse(JSON.stringify(record()))
  const keys = path.split('.')
  const last = keys.pop()!
  const at = keys.reduce((place, key) => place[key], whole)
  if (value === undefined) delete at[last]
  else at[last] = value
  return JSON.stringify(whole)
}

const faultOf = (text: string) => {
  const read = readRecord(text)
  return read.ok ? null : read.fault
}

describe('a record', () => {
  it('is read back as it was printed, samples in one line each', () => {
    const text = printRecord(record())
    expect(readRecord(text)).toEqual({ ok: true, value: record() })
    expect(text).toContain('"total": [ 8, 7.8, 9, 7.4 ]')
  })

  it('keeps microseconds, and works out its percentiles and frames a second', () => {
    const { samples, percentiles, framesPerSecond } = record()
    expect(samples.inference[0]).toBe(7.123)
    expect(percentiles.total.median).toBe(7.9)
    expect(framesPerSecond).toBeCloseTo(1000 / (1 + 7.9), 3)
  })

  it('a file whose median says 1 ms of samples around 7.9 ms is read as 7.9 ms', () => {
    const read = readRecord(altered('percentiles.total.median', 1))
    expect(read.ok && read.value.percentiles.total.median).toBe(7.9)
  })

  it('has a file name that says what is in it, and nothing a file system refuses', () => {
    expect(recordName(record())).toBe(
      'separable-lab mobilenet_v1 0.5 160 webgl 2026-08-01T12-34-56.json',
    )
  })

  it('says the version package.json has', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(APP_VERSION).toBe(version)
  })
})

describe('a file that is no record', () => {
  it.each([
    ['', 'not-json', ''],
    ['{', 'not-json', ''],
    ['null', 'other-schema', ''],
    ['[]', 'other-schema', ''],
    ['{"schema":"other/thing","version":1}', 'other-schema', ''],
    [altered('version', 2), 'newer-version', '2'],
    [altered('version', 0), 'field', 'version'],
    [altered('configuration.netId', 'mobilenet_v9'), 'field', 'configuration.netId'],
    [altered('configuration.resolution', 1e9), 'field', 'configuration.resolution'],
    [altered('configuration.transforms', 'rm -rf'), 'field', 'configuration.transforms'],
    [altered('samples.total.2', 'fast'), 'field', 'samples.total.2'],
    [altered('samples.total.2', -1), 'field', 'samples.total.2'],
    [altered('samples.total', [1]), 'field', 'samples'],
    [altered('perLayer.steps.1.nodes', null), 'field', 'perLayer.steps.1.nodes'],
    [altered('environment.runtime.flags.X', {}), 'field', 'environment.runtime.flags.X'],
    [altered('environment.device', undefined), 'field', 'environment.device'],
    [altered('marks.trend', '1'), 'field', 'marks.trend'],
    [altered('id', '<script>'), 'field', 'id'],
    [altered('made', 'yesterday'), 'field', 'made'],
    [altered('samples.total', Array(20_001).fill(1)), 'field', 'samples.total'],
  ] as const)('%#: is refused with its first fault', (text, code, detail) => {
    expect(faultOf(text)).toEqual({ code, detail })
  })

  it('of more than 8 million characters is not even parsed', () => {
    expect(faultOf(' '.repeat(MOST_CHARACTERS + 1))?.code).toBe('too-large')
  })

  it('takes nothing along that the schema does not name', () => {
    const read = readRecord(altered('environment.note', 'x'))
    expect(read.ok && read.value).toEqual(record())
    const polluted = altered('a', 1).replace('"a":1', '"__proto__":{"polluted":true}')
    expect(readRecord(polluted).ok).toBe(true)
    expect('polluted' in {}).toBe(false)
  })
})
