import { type ConvHelpers, convHelperKey } from './kerasOps'
import { indented } from './layout'
import type { Op } from './program'

const TAB = '    '

/** A helper's name for each kind of convolution that needs one. */
export function convHelpers(ops: readonly Op[]): ConvHelpers {
  const helpers = new Map<string, string>()
  for (const op of ops) {
    const key = convHelperKey(op)
    if (key === null || helpers.has(key)) continue
    const base = `${op.layer.kind}${op.epsilon === null ? '' : '_bn'}`
    const taken = [...helpers.values()].includes(base)
    helpers.set(key, taken ? `${base}_${helpers.size + 1}` : base)
  }
  return helpers
}

/** The helpers that the code calls, as Python, each a paragraph. */
export function printKerasHelpers(
  ops: readonly Op[],
  helpers: ConvHelpers,
  code: string,
): readonly string[] {
  const convs = [...helpers].map(([key, name]) => {
    const own = ops.filter((op) => convHelperKey(op) === key)
    return convHelper(name, own)
  })
  const others = OTHERS.filter((text) => code.includes(`${/^def (\w+)/.exec(text)![1]}(`))
  return [...convs, ...others]
}

function convHelper(name: string, ops: readonly Op[]): string {
  const { layer, epsilon } = ops[0]!
  const isConv = layer.kind === 'conv'
  const isDilated = ops.some((op) => 'dilation' in op.layer && Math.max(...op.layer.dilation) > 1)
  const isGrouped = ops.some((op) => op.layer.kind === 'conv' && op.layer.groups > 1)
  const multiplies = ops.some(
    (op) => op.layer.kind === 'depthwise' && op.layer.channelMultiplier > 1,
  )
  const settings = [
    'strides=1',
    'padding="valid"',
    ...(isDilated ? ['dilation_rate=1'] : []),
    ...(isGrouped ? ['groups=1'] : []),
    ...(multiplies ? ['depth_multiplier=1'] : []),
  ]
  const first = isConv ? 'filters, kernel_size' : 'kernel_size'
  const given = ['strides', 'padding', ...settings.slice(2).map((one) => one.split('=')[0]!)]
  const bias = 'bias' in layer && layer.bias ? 'True' : 'False'
  const options = given.map((one) => `${one}=${one}`).join(', ')
  return [
    `def ${name}(`,
    `${TAB}x, ${first}, ${settings.join(', ')}, activation=None`,
    '):',
    ...indented(
      [
        'if not isinstance(padding, str):',
        `${TAB}x = layers.ZeroPadding2D(padding)(x)`,
        `${TAB}padding = "valid"`,
        `x = layers.${isConv ? 'Conv2D' : 'DepthwiseConv2D'}(`,
        `${TAB}${first}, ${options}, use_bias=${bias}`,
        ')(x)',
        ...(epsilon === null ? [] : [`x = layers.BatchNormalization(epsilon=${epsilon})(x)`]),
        'return layers.Activation(activation)(x) if activation else x',
      ],
      TAB,
    ),
  ].join('\n')
}

const OTHERS = [
  `def padded_max_pool(x, pool_size, strides, padding):
    """Max pool; padding never wins over a value."""
    around = ((0, 0), *padding, (0, 0))
    x = ops.pad(x, around, constant_values=float("-inf"))
    return layers.MaxPooling2D(pool_size, strides)(x)`,
  `def average_inside(x, pool_size, strides, padding):
    """Average pool that divides by the values inside its window."""
    around = ((0, 0), *padding, (0, 0))
    total = ops.average_pool(ops.pad(x, around), pool_size, strides)
    return total / ops.average_pool(ops.pad(ops.ones_like(x), around), pool_size, strides)`,
  `def adaptive_average(x, rows, columns):
    """Average pool to rows × columns, with windows as in PyTorch's AdaptiveAvgPool2d."""
    _, height, width, _ = x.shape
    lines = []
    for row in range(rows):
        top, bottom = row * height // rows, -(-(row + 1) * height // rows)
        cells = []
        for column in range(columns):
            left, right = column * width // columns, -(-(column + 1) * width // columns)
            part = x[:, top:bottom, left:right, :]
            cells.append(ops.mean(part, axis=(1, 2), keepdims=True))
        lines.append(ops.concatenate(cells, axis=2))
    return ops.concatenate(lines, axis=1)`,
  `def channel_shuffle(x, groups):
    """Channels as a table of groups rows, read by columns."""
    _, height, width, channels = x.shape
    x = layers.Reshape((height, width, groups, channels // groups))(x)
    x = layers.Permute((1, 2, 4, 3))(x)
    return layers.Reshape((height, width, channels))(x)`,
]
