import type { ActivationName } from '../../../core/layer'
import { indented } from './layout'
import type { Op } from './program'
import { CLASSES } from './tfjsClasses'
import { ACTIVATIONS, type ConvHelpers, convHelperKey } from './tfjsOps'

const TAB = '  '

/** A helper's name for each kind of convolution that needs one. */
export function convHelpers(ops: readonly Op[]): ConvHelpers {
  const helpers = new Map<string, string>()
  for (const op of ops) {
    const key = convHelperKey(op)
    if (key === null || helpers.has(key)) continue
    const isGrouped = op.layer.kind === 'conv' && op.layer.groups > 1
    const kind = isGrouped ? 'groupedConv' : op.layer.kind
    const base = kind + (op.epsilon === null ? '' : 'Norm')
    const taken = [...helpers.values()].includes(base)
    helpers.set(key, taken ? `${base}${helpers.size + 1}` : base)
  }
  return helpers
}

/** The functions and layers that the code uses, as JavaScript, each a paragraph. */
export function printTfjsHelpers(
  ops: readonly Op[],
  helpers: ConvHelpers,
  code: string,
): readonly string[] {
  const convs = [...helpers].map(([key, name]) => {
    const own = ops.filter((op) => convHelperKey(op) === key)
    return convHelper(name, own)
  })
  const names = new Set(
    ops.flatMap(({ layer, activation }) =>
      layer.kind === 'activation' ? [layer.activation] : activation ? [activation] : [],
    ),
  )
  const activations = [...names].map(activationHelper)
  const called = [...convs, ...activations, code].join('\n')
  const classes = CLASSES.filter(({ name }) => called.includes(`new ${name}(`))
  const shuffle = code.includes('channelShuffle(') ? [SHUFFLE] : []
  const all = [...activations, ...convs, ...shuffle]
  return [...classes.map(({ text }) => text), ...all]
}

const LAYERS: Readonly<Record<ActivationName, string>> = {
  relu: 'tf.layers.reLU()',
  relu6: 'tf.layers.reLU({ maxValue: 6 })',
  hSwish: 'new HardSwish()',
  hardSigmoid: 'new HardSigmoid()',
  swish: "tf.layers.activation({ activation: 'swish' })",
  sigmoid: "tf.layers.activation({ activation: 'sigmoid' })",
  softmax: 'tf.layers.softmax()',
}

const activationHelper = (name: ActivationName): string =>
  `const ${ACTIVATIONS[name]} = (x) => ${LAYERS[name]}.apply(x)`

function convHelper(name: string, ops: readonly Op[]): string {
  const { layer, epsilon } = ops[0]!
  const isConv = layer.kind === 'conv'
  const isGrouped = isConv && layer.groups > 1
  const isDilated = ops.some((op) => 'dilation' in op.layer && Math.max(...op.layer.dilation) > 1)
  const multiplies = ops.some(
    (op) => op.layer.kind === 'depthwise' && op.layer.channelMultiplier > 1,
  )
  const own = [
    ...(isConv ? ['filters'] : []),
    'kernelSize',
    ...(isDilated ? ['dilationRate'] : []),
    ...(multiplies ? ['depthMultiplier'] : []),
  ]
  const given = [...own.filter((one) => one !== 'filters'), 'strides', 'padding']
  const useBias = `useBias: ${'bias' in layer && layer.bias}`
  const shared = [...given, useBias].join(', ')
  const settings = isConv ? `filters, ${shared}` : shared
  const made = isConv ? 'tf.layers.conv2d' : 'tf.layers.depthwiseConv2d'
  const rest = [...(isGrouped ? ['groups'] : []), 'strides = 1', "padding = 'valid'", 'activation']
  const grouped = [
    '// TensorFlow.js has no grouped convolution: one for each group, side by side.',
    'const size = x.shape[3] / groups',
    'const parts = Array.from({ length: groups }, (_, group) => {',
    `${TAB}const part = new ChannelSlice({ start: group * size, size }).apply(x)`,
    `${TAB}const settings = { filters: filters / groups, ${shared} }`,
    `${TAB}return tf.layers.conv2d(settings).apply(part)`,
    '})',
    'x = tf.layers.concatenate().apply(parts)',
  ]
  return [
    `function ${name}(x, { ${[...own, ...rest].join(', ')} }) {`,
    ...indented(
      [
        ...PADDED,
        ...(isGrouped ? grouped : [`x = ${made}({ ${settings} }).apply(x)`]),
        ...(epsilon === null
          ? []
          : [`x = tf.layers.batchNormalization({ epsilon: ${epsilon} }).apply(x)`]),
        'return activation ? activation(x) : x',
      ],
      TAB,
    ),
    '}',
  ].join('\n')
}

const PADDED = [
  "if (typeof padding !== 'string') {",
  `${TAB}x = tf.layers.zeroPadding2d({ padding }).apply(x)`,
  `${TAB}padding = 'valid'`,
  '}',
]

const SHUFFLE = `/** Channels as a table of \`groups\` rows, read by columns. */
function channelShuffle(x, groups) {
  const [, height, width, channels] = x.shape
  const table = [height, width, groups, channels / groups]
  x = tf.layers.reshape({ targetShape: table }).apply(x)
  x = tf.layers.permute({ dims: [1, 2, 4, 3] }).apply(x)
  return tf.layers.reshape({ targetShape: [height, width, channels] }).apply(x)
}`
