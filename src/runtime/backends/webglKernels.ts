import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul'
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add'
import { avgPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool'
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast'
import { clipByValueConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ClipByValue'
import { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat'
import { conv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Conv2D'
import { depthwiseConv2dNativeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/DepthwiseConv2dNative'
import { expConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Exp'
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D'
import { fusedDepthwiseConv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedDepthwiseConv2D'
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity'
import { maxConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Max'
import { maxPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool'
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply'
import { realDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv'
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu'
import { relu6Config } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu6'
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape'
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid'
import { sliceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Slice'
import { softmaxConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Softmax'
import { splitVConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/SplitV'
import { subConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub'
import { sumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sum'
import { transposeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose'
import { getKernel, type KernelConfig, registerKernel } from '@tensorflow/tfjs-core'

/**
 * The kernels that `program/ops.ts` can ask for. The package's own index registers every kernel it
 * has, which is three times the code.
 */
const KERNELS: readonly KernelConfig[] = [
  addConfig,
  avgPoolConfig,
  castConfig,
  clipByValueConfig,
  concatConfig,
  conv2DConfig,
  depthwiseConv2dNativeConfig,
  expConfig,
  fusedConv2DConfig,
  fusedDepthwiseConv2DConfig,
  identityConfig,
  maxConfig,
  maxPoolConfig,
  multiplyConfig,
  realDivConfig,
  reluConfig,
  relu6Config,
  reshapeConfig,
  sigmoidConfig,
  sliceConfig,
  softmaxConfig,
  splitVConfig,
  subConfig,
  sumConfig,
  transposeConfig,
  _fusedMatMulConfig,
]

export function registerWebglKernels(): void {
  for (const kernel of KERNELS) if (!getKernel(kernel.kernelName, 'webgl')) registerKernel(kernel)
}
