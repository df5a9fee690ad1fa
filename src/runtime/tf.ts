import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'

/** The one place where tfjs is imported by name, so that there is one copy and only these ops. */
export {
  add,
  avgPool,
  backend as currentBackend,
  clipByValue,
  concat,
  engine,
  env,
  findBackendFactory,
  fused,
  maxPool,
  memory,
  mul,
  type NamedAttrMap,
  registerBackend,
  relu,
  relu6,
  removeBackend,
  reshape,
  scalar,
  setBackend,
  sigmoid,
  slice,
  softmax,
  split,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tensor,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
  transpose,
  version_core as tfjsVersion,
} from '@tensorflow/tfjs-core'

/**
 * tfjs types a tensor by what its op was declared to take, which mostly is any rank at all. Maps of
 * features have four axes here; the one place that says so to the compiler looks first.
 */
export function as4D(tensor: Tensor): Tensor4D {
  if (tensor.rank !== 4) throw new Error(`a tensor of ${tensor.rank} axes where 4 belong`)
  return tensor as Tensor4D // checked
}
