import { indented } from './layout'
import { convPads, isEven, poolPads } from './pads'
import type { Op } from './program'
import { convHelperKey, isUnevenMaxPool, type TorchHelpers } from './pytorchOps'

const TAB = '    '

/** What the program's operations need beside torch itself. */
export function torchHelpers(ops: readonly Op[]): TorchHelpers {
  const conv = new Map<string, string>()
  for (const op of ops) {
    const key = convHelperKey(op)
    if (key === null || conv.has(key)) continue
    const base = op.epsilon === null ? 'conv' : 'conv_bn'
    const names = new Set(conv.values())
    conv.set(key, names.has(base) ? `${base}_${conv.size + 1}` : base)
  }
  return { conv, maxPool: ops.some(isUnevenMaxPool) }
}

/** The helpers as Python, each a paragraph. */
export function printTorchHelpers(ops: readonly Op[], helpers: TorchHelpers): readonly string[] {
  const has = (kind: string) => ops.some(({ layer }) => layer.kind === kind)
  const convs = [...helpers.conv].map(([key, name]) => {
    const own = ops.filter((op) => convHelperKey(op) === key)
    return convHelper(name, own)
  })
  const uneven = ops.some(
    ({ layer, input, output }) =>
      layer.kind === 'pool' &&
      layer.mode === 'average' &&
      !isEven(poolPads({ ...layer, rounding: 'floor' }, input, output)),
  )
  return [
    ...convs,
    ...(helpers.maxPool ? [MAX_POOL] : []),
    ...(uneven ? [UNEVEN_AVERAGE] : []),
    ...(has('channelSlice') ? [CHANNEL_SLICE] : []),
    ...(has('channelShuffle') ? [CHANNEL_SHUFFLE] : []),
  ]
}

function convHelper(name: string, ops: readonly Op[]): string {
  const { epsilon, layer } = ops[0]!
  const isUneven = ops.some(
    (op) =>
      (op.layer.kind === 'conv' || op.layer.kind === 'depthwise') &&
      !isEven(convPads(op.layer, op.input)),
  )
  const isDilated = ops.some(
    (op) => 'dilation' in op.layer && (op.layer.dilation[0] > 1 || op.layer.dilation[1] > 1),
  )
  const hasBias = 'bias' in layer && layer.bias
  const shared = isDilated ? 'stride, padding, dilation' : 'stride, padding'
  const settings = ['stride=1', 'padding=0', ...(isDilated ? ['dilation=1'] : []), 'groups=1']
  const norm = epsilon === null ? [] : [`nn.BatchNorm2d(out_channels, eps=${epsilon}),`]
  const does =
    epsilon === null ? 'Convolution and activation' : 'Convolution, batch norm, activation'
  const sides = '; four numbers of padding are left, right, top, bottom'
  const layers = [
    'nn.Conv2d(',
    ...indented(
      [
        `in_channels, out_channels, kernel_size, ${shared},`,
        `groups=groups, bias=${hasBias ? 'True' : 'False'},`,
      ],
      TAB,
    ),
    '),',
    ...norm,
  ]
  const uneven = [
    'if isinstance(padding, tuple) and len(padding) == 4:',
    `${TAB}layers.append(nn.ZeroPad2d(padding))`,
    `${TAB}padding = 0`,
  ]
  const body = [
    `"""${does}${isUneven ? sides : ''}."""`,
    ...(isUneven ? ['layers = []', ...uneven, 'layers += ['] : ['layers = [']),
    ...indented(layers, TAB),
    ']',
    'if activation is not None:',
    `${TAB}layers.append(activation())`,
    'return nn.Sequential(*layers)',
  ]
  return [
    `def ${name}(`,
    `${TAB}in_channels, out_channels, kernel_size,`,
    `${TAB}${settings.join(', ')}, activation=None,`,
    '):',
    ...indented(body, TAB),
  ].join('\n')
}

const MAX_POOL = `def max_pool(kernel_size, stride, padding=0):
    """Max pool; four numbers of padding are left, right, top and bottom."""
    if isinstance(padding, tuple) and len(padding) == 4:
        pad = nn.ConstantPad2d(padding, float("-inf"))
        return nn.Sequential(pad, nn.MaxPool2d(kernel_size, stride))
    return nn.MaxPool2d(kernel_size, stride, padding)`

const UNEVEN_AVERAGE = `class UnevenAvgPool2d(nn.Module):
    """Average over what is inside; padding is left, right, top and bottom."""

    def __init__(self, kernel_size, stride, padding):
        super().__init__()
        self.kernel_size, self.stride, self.padding = kernel_size, stride, padding

    def forward(self, x):
        ones = F.pad(torch.ones_like(x), self.padding)
        total = F.avg_pool2d(F.pad(x, self.padding), self.kernel_size, self.stride)
        return total / F.avg_pool2d(ones, self.kernel_size, self.stride)`

const CHANNEL_SLICE = `class ChannelSlice(nn.Module):
    """The channels from start up to stop."""

    def __init__(self, start, stop):
        super().__init__()
        self.start, self.stop = start, stop

    def forward(self, x):
        return x[:, self.start : self.stop]`

const CHANNEL_SHUFFLE = `def channel_shuffle(x, groups):
    """Channels as a table of groups rows, read by columns."""
    batch, channels, height, width = x.shape
    x = x.reshape(batch, groups, channels // groups, height, width)
    return x.transpose(1, 2).reshape(batch, channels, height, width)`
