import '@tensorflow/tfjs-backend-cpu'
import { framesThroughOps } from '../program/frames'
import { setBackend } from '../tf'
import { clockTimer } from '../timing/clockTimer'
import type { OpenBackend } from './handle'

const nothing = () => {}

/** Plain JavaScript arithmetic: slow, always there, and what the others are compared with. */
export const openCpu: OpenBackend = async () => {
  await setBackend('cpu')
  return {
    renderer: 'JavaScript',
    floatBits: 32,
    stepClock: 'clock',
    maxTextureSize: 0,
    threads: 1,
    compile: (graph, weights, keep = []) =>
      framesThroughOps(graph, weights, { settle: nothing, blocking: true, keep }),
    check: nothing,
    simplify: () => false,
    timer: clockTimer,
    numQueries: () => 0,
    numTextures: () => 0,
    isLost: () => false,
    lose: () => false,
    close: nothing,
  }
}
