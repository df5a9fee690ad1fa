import type { SourceId } from './sources'

/** In the order of the page: tensors, the convolution, its kinds, dials, blocks, cost, device. */
export const TERM_IDS = [
  ...(['tensor', 'channel', 'feature-map', 'weight', 'bias', 'parameter'] as const),
  ...(['kernel', 'filter', 'stride', 'padding', 'dilation', 'receptive-field'] as const),
  ...(['group', 'depthwise', 'pointwise', 'separable', 'spatially-separable'] as const),
  ...(['channel-multiplier', 'width-multiplier', 'resolution-multiplier', 'expansion'] as const),
  ...(['bottleneck', 'inverted-residual', 'linear-bottleneck', 'residual'] as const),
  ...(['activation', 'batch-norm', 'folding', 'relu6', 'swish', 'h-swish'] as const),
  ...(['squeeze-excite', 'quantisation', 'mac', 'flop', 'memory-traffic'] as const),
  ...(['arithmetic-intensity', 'roofline', 'im2col', 'latency', 'throughput'] as const),
  ...(['top-1', 'backend', 'webgl'] as const),
] as const
export type TermId = (typeof TERM_IDS)[number]

/** A symbol as a paper writes it; `_` lowers what follows. */
export interface PaperSymbol {
  readonly letters: string
  readonly source: SourceId
}

/** What another tool calls the same thing, in its own spelling. */
export interface OtherName {
  readonly tool: string
  readonly name: string
}

/** A term apart from its words, which stand in the messages. */
export interface Term {
  /** As English papers say it; beside the word in the other languages. */
  readonly english: string
  readonly symbols?: readonly PaperSymbol[]
  readonly names?: readonly OtherName[]
  readonly see: readonly TermId[]
}

const v1 = (letters: string): PaperSymbol => ({ letters, source: 'mobilenet-v1' })
const v2 = (letters: string): PaperSymbol => ({ letters, source: 'mobilenet-v2' })
const torch = (name: string): OtherName => ({ tool: 'PyTorch', name })
const keras = (name: string): OtherName => ({ tool: 'Keras', name })
const timm = (name: string): OtherName => ({ tool: 'timm', name })

export const GLOSSARY: Readonly<Record<TermId, Term>> = {
  tensor: { english: 'tensor', see: ['feature-map'] },
  channel: {
    english: 'channel',
    symbols: [v1('M'), v1('N')],
    names: [torch('in_channels, out_channels'), keras('filters')],
    see: ['feature-map', 'filter'],
  },
  'feature-map': {
    english: 'feature map',
    symbols: [v1('D_F')],
    see: ['channel', 'tensor'],
  },
  weight: { english: 'weight', see: ['parameter', 'kernel'] },
  bias: { english: 'bias', see: ['batch-norm', 'parameter'] },
  parameter: {
    english: 'parameter',
    names: [keras('count_params()')],
    see: ['weight', 'mac'],
  },
  kernel: {
    english: 'kernel',
    symbols: [v1('D_K')],
    names: [torch('kernel_size'), keras('kernel_size')],
    see: ['filter', 'weight'],
  },
  filter: { english: 'filter', see: ['kernel', 'channel'] },
  stride: {
    english: 'stride',
    symbols: [v2('s')],
    names: [torch('stride'), keras('strides')],
    see: ['padding', 'feature-map'],
  },
  padding: {
    english: 'padding',
    names: [torch('padding'), keras("padding='same'")],
    see: ['stride'],
  },
  dilation: {
    english: 'dilation',
    names: [torch('dilation'), keras('dilation_rate')],
    see: ['receptive-field'],
  },
  'receptive-field': { english: 'receptive field', see: ['kernel', 'stride', 'dilation'] },
  group: {
    english: 'grouped convolution',
    symbols: [{ letters: 'g', source: 'shufflenet-v2' }],
    names: [torch('groups'), keras('groups')],
    see: ['depthwise', 'channel'],
  },
  depthwise: {
    english: 'depthwise convolution',
    names: [torch('Conv2d(groups=in_channels)'), keras('DepthwiseConv2D')],
    see: ['separable', 'group', 'pointwise'],
  },
  pointwise: {
    english: 'pointwise convolution',
    names: [torch('Conv2d(kernel_size=1)'), keras('Conv2D(kernel_size=1)')],
    see: ['separable', 'depthwise'],
  },
  separable: {
    english: 'depthwise separable convolution',
    names: [keras('SeparableConv2D')],
    see: ['depthwise', 'pointwise', 'spatially-separable'],
  },
  'spatially-separable': {
    english: 'spatially separable convolution',
    see: ['separable', 'kernel'],
  },
  'channel-multiplier': {
    english: 'channel multiplier',
    names: [
      keras('depth_multiplier'),
      { tool: 'TensorFlow', name: 'channel_multiplier' },
      torch('out_channels / in_channels'),
    ],
    see: ['depthwise', 'width-multiplier'],
  },
  'width-multiplier': {
    english: 'width multiplier',
    symbols: [v1('α')],
    names: [
      keras('alpha'),
      { tool: 'torchvision', name: 'width_mult' },
      { tool: 'TF-Slim', name: 'depth_multiplier' },
    ],
    see: ['resolution-multiplier', 'channel-multiplier'],
  },
  'resolution-multiplier': {
    english: 'resolution multiplier',
    symbols: [v1('ρ')],
    see: ['width-multiplier', 'feature-map'],
  },
  expansion: {
    english: 'expansion factor',
    symbols: [v2('t')],
    names: [{ tool: 'torchvision', name: 'expand_ratio' }],
    see: ['inverted-residual'],
  },
  bottleneck: {
    english: 'bottleneck',
    names: [timm('Bottleneck')],
    see: ['inverted-residual', 'linear-bottleneck', 'residual'],
  },
  'inverted-residual': {
    english: 'inverted residual',
    names: [
      { tool: 'torchvision', name: 'InvertedResidual' },
      { tool: 'EfficientNet', name: 'MBConv' },
    ],
    see: ['expansion', 'linear-bottleneck', 'residual'],
  },
  'linear-bottleneck': {
    english: 'linear bottleneck',
    see: ['inverted-residual', 'activation'],
  },
  residual: { english: 'residual connection', see: ['inverted-residual', 'bottleneck'] },
  activation: { english: 'activation', see: ['relu6', 'h-swish', 'linear-bottleneck'] },
  'batch-norm': {
    english: 'batch normalisation',
    symbols: ['γ', 'β'].map((letters) => ({ letters, source: 'batch-norm' })),
    names: [torch('BatchNorm2d'), keras('BatchNormalization')],
    see: ['folding', 'bias'],
  },
  folding: { english: 'batch-norm folding', see: ['batch-norm', 'bias'] },
  relu6: {
    english: 'ReLU6',
    names: [torch('ReLU6'), keras('ReLU(max_value=6)')],
    see: ['activation', 'h-swish', 'quantisation'],
  },
  swish: {
    english: 'swish',
    symbols: [{ letters: 'β', source: 'swish' }],
    names: [torch('SiLU'), keras('silu')],
    see: ['h-swish', 'activation'],
  },
  'h-swish': {
    english: 'h-swish',
    names: [torch('Hardswish'), keras('hard_silu')],
    see: ['swish', 'relu6'],
  },
  'squeeze-excite': {
    english: 'squeeze-and-excitation',
    symbols: [{ letters: 'r', source: 'senet' }],
    names: [{ tool: 'torchvision', name: 'SqueezeExcitation' }, timm('SqueezeExcite')],
    see: ['channel', 'h-swish'],
  },
  quantisation: {
    english: 'quantisation',
    symbols: ['S', 'Z'].map((letters) => ({ letters, source: 'integer-quantisation' })),
    see: ['folding', 'relu6'],
  },
  mac: {
    english: 'multiply–accumulate (MAC)',
    symbols: [v1('mult-adds'), v2('MAdds')],
    names: [{ tool: 'torchvision', name: '_ops' }],
    see: ['flop', 'memory-traffic'],
  },
  flop: { english: 'floating-point operation (FLOP)', see: ['mac', 'arithmetic-intensity'] },
  'memory-traffic': {
    english: 'memory traffic',
    symbols: [{ letters: 'MAC', source: 'shufflenet-v2' }],
    see: ['arithmetic-intensity', 'mac'],
  },
  'arithmetic-intensity': {
    english: 'arithmetic intensity',
    symbols: [{ letters: 'operational intensity', source: 'roofline' }],
    see: ['roofline', 'memory-traffic', 'flop'],
  },
  roofline: { english: 'roofline', see: ['arithmetic-intensity', 'latency'] },
  im2col: {
    english: 'im2col',
    names: [torch('Unfold')],
    see: ['memory-traffic', 'pointwise'],
  },
  latency: { english: 'latency', see: ['throughput', 'memory-traffic'] },
  throughput: { english: 'throughput', see: ['latency'] },
  'top-1': { english: 'top-1 accuracy', see: ['width-multiplier'] },
  backend: { english: 'backend', see: ['webgl', 'latency'] },
  webgl: { english: 'WebGL', see: ['backend'] },
}
