import { expose, transfer } from 'comlink'
import type { RuntimeApi } from './protocol'
import { createRuntime } from './runtime'

const runtime = createRuntime('worker')

/** Maps are megabytes, and nobody here wants them afterwards: they are handed over, not copied. */
const tap: RuntimeApi['tap'] = async (frame, nodes, slot) => {
  const answer = await runtime.tap(frame, nodes, slot)
  if (!answer.ok) return answer
  return transfer(
    answer,
    answer.value.map(({ values }) => values.buffer as ArrayBuffer), // made by slice(), never shared
  )
}

expose({ ...runtime, tap })
