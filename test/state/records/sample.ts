import { makeRecord } from '../../../src/state/records/makeRecord'
import type { MeasurementRecord } from '../../../src/state/records/record'
import { LAPTOP, startReport } from '../lab/labFakes'

/** A small record of four frames and two steps. */
export const record = (part: Partial<MeasurementRecord> = {}): MeasurementRecord => ({
  ...makeRecord({
    id: '0123456789ab',
    made: '2026-08-01T12:34:56.000Z',
    configuration: {
      netId: 'mobilenet_v1',
      alpha: 0.5,
      resolution: 160,
      transforms: '',
      backend: 'webgl',
    },
    network: {
      macs: 77_000_000,
      params: 1_300_000,
      trafficBytes: 20_000_000,
      weightBytes: 5_300_000,
      steps: 30,
      layers: 28,
      weights: 'seeded',
    },
    protocol: { warmups: 10, runs: 4, seconds: 60, timing: 'split' },
    samples: {
      capture: [1, 1, 2, 1],
      preprocess: [0.5, 0.4, 0.5, 0.5],
      inference: [7.12345, 7, 8, 6.5],
      readback: [0.2, 0.2, 0.3, 0.2],
      total: [8, 7.8, 9, 7.4],
    },
    compileMs: 321,
    perLayer: {
      clock: 'gpu-timer',
      steps: [
        {
          output: 'conv1_relu',
          nodes: ['conv1', 'conv1_bn', 'conv1_relu'],
          macs: 5_000_000,
          ms: [0.4, 0.5],
        },
        { output: 'pool', nodes: ['pool'], macs: 0, ms: [0.1, 0.1] },
      ],
    },
    runtime: startReport('webgl', LAPTOP),
    device: {
      brands: ['Chromium 141'],
      platform: 'Linux',
      mobile: false,
      hardwareConcurrency: 8,
      deviceMemory: null,
      devicePixelRatio: 2,
      crossOriginIsolated: false,
    },
    marks: { hidden: false, contextLost: false, trend: null },
  }),
  ...part,
})
