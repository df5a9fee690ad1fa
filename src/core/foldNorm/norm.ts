/** What a batch norm knows of each channel once training is over. */
export interface Norm {
  /** γ, the scale that was learned. */
  readonly gamma: Float64Array
  /** β, the shift that was learned. */
  readonly beta: Float64Array
  /** μ and σ², the running mean and variance of what arrived. */
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** ε, the same for all channels: it keeps a variance of 0 from dividing by 0. */
  readonly epsilon: number
}

/** One channel's numbers. */
export interface ChannelNorm {
  readonly gamma: number
  readonly beta: number
  readonly mean: number
  readonly variance: number
}

export const channelNorm = (norm: Norm, channel: number): ChannelNorm => ({
  gamma: norm.gamma[channel]!,
  beta: norm.beta[channel]!,
  mean: norm.mean[channel]!,
  variance: norm.variance[channel]!,
})

/** The same norm with one channel's numbers in place of its own. */
export function withChannel(norm: Norm, channel: number, own: ChannelNorm): Norm {
  const put = (values: Float64Array, value: number) => values.with(channel, value)
  return {
    gamma: put(norm.gamma, own.gamma),
    beta: put(norm.beta, own.beta),
    mean: put(norm.mean, own.mean),
    variance: put(norm.variance, own.variance),
    epsilon: norm.epsilon,
  }
}

/**
 * Batch norm at inference by its definition, γ(x − μ)/√(σ² + ε) + β; algorithm 2 of
 * arXiv:1502.03167. `values` are row-major with channels innermost.
 */
export function applyNorm(values: Float64Array, norm: Norm): Float64Array {
  const channels = norm.gamma.length
  return values.map((value, index) => {
    const { gamma, beta, mean, variance } = channelNorm(norm, index % channels)
    return (gamma * (value - mean)) / Math.sqrt(variance + norm.epsilon) + beta
  })
}

/** The same as one multiplication and one addition a channel. */
export function normFactors(norm: Norm) {
  const scale = norm.gamma.map(
    (gamma, channel) => gamma / Math.sqrt(norm.variance[channel]! + norm.epsilon),
  )
  const shift = norm.beta.map((beta, channel) => beta - norm.mean[channel]! * scale[channel]!)
  return { scale, shift }
}

/** Mean and variance of each channel of a map, as training would measure them on it alone. */
export function channelMoments(values: Float64Array, channels: number) {
  const count = values.length / channels
  const mean = new Float64Array(channels)
  const variance = new Float64Array(channels)
  for (const [index, value] of values.entries()) mean[index % channels]! += value / count
  for (const [index, value] of values.entries()) {
    variance[index % channels]! += (value - mean[index % channels]!) ** 2 / count
  }
  return { mean, variance }
}
