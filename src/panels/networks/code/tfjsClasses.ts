/** Layers that TensorFlow.js lacks, as JavaScript. */
interface LayerClass {
  readonly name: string
  readonly text: string
}

const layerClass = (name: string, comment: string, body: string): LayerClass => ({
  name,
  text: `/** ${comment} */
class ${name} extends tf.layers.Layer {
  static className = '${name}'

${body}
}
tf.serialization.registerClass(${name})`,
})

const TENSOR = 'const x = Array.isArray(inputs) ? inputs[0] : inputs'

const elementwise = (name: string, comment: string, value: string): LayerClass =>
  layerClass(
    name,
    comment,
    `  call(inputs) {
    return tf.tidy(() => {
      ${TENSOR}
      return ${value}
    })
  }`,
  )

/** A constructor that keeps its settings and hands them on when a model is saved. */
const settings = (...names: readonly string[]) => `  constructor(config) {
    super(config)
${names.map((name) => `    this.${name} = config.${name}`).join('\n')}
  }

  getConfig() {
    const { ${names.join(', ')} } = this
    return { ...super.getConfig(), ${names.join(', ')} }
  }`

export const CLASSES: readonly LayerClass[] = [
  elementwise('HardSigmoid', 'relu6(x + 3) / 6', 'x.add(3).relu6().div(6)'),
  elementwise('HardSwish', 'x · relu6(x + 3) / 6', 'x.mul(x.add(3).relu6().div(6))'),
  layerClass(
    'ChannelSlice',
    '`size` channels from `start` on.',
    `${settings('start', 'size')}

  computeOutputShape([batch, height, width]) {
    return [batch, height, width, this.size]
  }

  call(inputs) {
    ${TENSOR}
    return tf.slice(x, [0, 0, 0, this.start], [-1, -1, -1, this.size])
  }`,
  ),
  layerClass(
    'PadWithLowest',
    'Padding that never wins a max pool.',
    `${settings('padding')}

  computeOutputShape([batch, height, width, channels]) {
    const [[top, bottom], [left, right]] = this.padding
    return [batch, top + height + bottom, left + width + right, channels]
  }

  call(inputs) {
    ${TENSOR}
    return tf.pad(x, [[0, 0], ...this.padding, [0, 0]], Number.NEGATIVE_INFINITY)
  }`,
  ),
  layerClass(
    'AverageInside',
    'Average pool that divides by the values inside its window.',
    `${settings('poolSize', 'strides', 'padding')}

  computeOutputShape([batch, height, width, channels]) {
    const sizes = [height, width].map((size, axis) => {
      const [before, after] = this.padding[axis]
      const kernel = [this.poolSize].flat().at(axis - 2) ?? this.poolSize
      const stride = [this.strides].flat().at(axis - 2) ?? this.strides
      return Math.floor((before + size + after - kernel) / stride) + 1
    })
    return [batch, ...sizes, channels]
  }

  call(inputs) {
    ${TENSOR}
    const padding = [[0, 0], ...this.padding, [0, 0]]
    return tf.avgPool(x, this.poolSize, this.strides, padding)
  }`,
  ),
  layerClass(
    'AdaptiveAverage',
    "Average pool to `rows` × `columns`, with windows as in PyTorch's AdaptiveAvgPool2d.",
    `${settings('rows', 'columns')}

  computeOutputShape([batch, , , channels]) {
    return [batch, this.rows, this.columns, channels]
  }

  call(inputs) {
    return tf.tidy(() => {
      ${TENSOR}
      const cut = (part, axis, parts) =>
        Array.from({ length: parts }, (_, at) => {
          const start = Math.floor((at * part.shape[axis]) / parts)
          const stop = Math.ceil(((at + 1) * part.shape[axis]) / parts)
          const begin = part.shape.map((_, index) => (index === axis ? start : 0))
          const size = part.shape.map((all, index) => (index === axis ? stop - start : all))
          return tf.mean(tf.slice(part, begin, size), axis, true)
        })
      const lines = tf.concat(cut(x, 1, this.rows), 1)
      return tf.concat(cut(lines, 2, this.columns), 2)
    })
  }`,
  ),
]
