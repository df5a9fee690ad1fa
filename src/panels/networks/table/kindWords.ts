import type { BlockKind } from '../../../core/networkSpec'
import type { DisplayKind } from '../../../core/rows'

/**
 * What readers type for a kind, in the page's three languages at once: a link with a filter in it
 * finds the same rows whatever language it is opened in.
 */
export const KIND_WORDS: Readonly<Record<DisplayKind, string>> = {
  conv: 'convolution full standard 卷積 卷积 一般卷積 标准卷积',
  grouped: 'grouped convolution 分組卷積 分组卷积',
  depthwise: 'dw depthwise convolution 深度卷積 深度卷积',
  pointwise: 'pw pointwise convolution 逐點卷積 逐点卷积',
  batchNorm: 'bn batch norm batchnorm normalization 批次正規化 批归一化',
  activation: 'activation 活化函數 激活函数',
  pool: 'pool pooling 池化',
  globalPool: 'global pool pooling 全域池化 全局池化',
  adaptivePool: 'adaptive pool pooling 自適應池化 自适应池化',
  dense: 'dense linear fully connected fc 全連接 全连接',
  dropout: 'dropout',
  add: 'sum add residual skip 相加',
  multiply: 'product multiply 相乘',
  concat: 'concat concatenation 串接 拼接',
  flatten: 'flatten 展平',
  channelShuffle: 'channel shuffle 通道混洗',
  channelSlice: 'channel split slice 通道切分',
}

export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  stem: 'stem 首層 首层',
  separable: 'separable 可分離 可分离',
  classifier: 'classifier 分類器 分类器',
  conv: '',
  pool: '',
  globalPool: '',
  adaptivePool: '',
  flatten: '',
  dropout: '',
  dense: '',
  invertedResidual: 'inverted residual 倒殘差 倒残差 倒置殘差',
  residual: 'residual 殘差 残差',
  branches: 'branches 分支',
  inception: 'inception',
  fire: 'fire',
  shuffle: 'shuffle unit 混洗單元 混洗单元',
  separableConv: 'separable convolution 可分離卷積 可分离卷积',
  xception: 'xception',
  auxiliary: 'auxiliary 輔助 辅助',
}
