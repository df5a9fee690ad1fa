/** What the lessons and the laboratory build on; what each adds is said in the messages. */
export interface Source {
  readonly title: string
  /** In the order of the title page; none where the site names none. */
  readonly authors: readonly string[]
  /** Of the first version; absent where no date is printed. */
  readonly year?: number
  readonly arXiv?: string
  /** Where it is read; an arXiv number needs none. */
  readonly href?: string
}

/** In the order in which the glossary's page lists them: networks, parts, means, teachers. */
export const SOURCE_IDS = [
  'mobilenet-v1',
  'mobilenet-v2',
  'mobilenet-v3',
  'xception',
  'sifre',
  'inception',
  'inception-v3',
  'resnet',
  'squeezenet',
  'shufflenet-v2',
  'senet',
  'efficientnet',
  'convnext',
  'batch-norm',
  'swish',
  'integer-quantisation',
  'quantisation-guide',
  'cudnn',
  'roofline',
  'cnn-explainer',
  'convolution-visualizer',
  'animated-ai',
] as const
export type SourceId = (typeof SOURCE_IDS)[number]

const people = (names: string): readonly string[] => names.split(', ')

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  'mobilenet-v1': {
    title: 'MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications',
    authors: people(
      'Andrew G. Howard, Menglong Zhu, Bo Chen, Dmitry Kalenichenko, Weijun Wang, Tobias Weyand, Marco Andreetto, Hartwig Adam',
    ),
    year: 2017,
    arXiv: '1704.04861',
  },
  'mobilenet-v2': {
    title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
    authors: people(
      'Mark Sandler, Andrew Howard, Menglong Zhu, Andrey Zhmoginov, Liang-Chieh Chen',
    ),
    year: 2018,
    arXiv: '1801.04381',
  },
  'mobilenet-v3': {
    title: 'Searching for MobileNetV3',
    authors: people(
      'Andrew Howard, Mark Sandler, Grace Chu, Liang-Chieh Chen, Bo Chen, Mingxing Tan, Weijun Wang, Yukun Zhu, Ruoming Pang, Vijay Vasudevan, Quoc V. Le, Hartwig Adam',
    ),
    year: 2019,
    arXiv: '1905.02244',
  },
  xception: {
    title: 'Xception: Deep Learning with Depthwise Separable Convolutions',
    authors: ['François Chollet'],
    year: 2016,
    arXiv: '1610.02357',
  },
  sifre: {
    title: 'Rigid-Motion Scattering for Image Classification',
    authors: ['Laurent Sifre'],
    year: 2014,
  },
  inception: {
    title: 'Going Deeper with Convolutions',
    authors: people(
      'Christian Szegedy, Wei Liu, Yangqing Jia, Pierre Sermanet, Scott Reed, Dragomir Anguelov, Dumitru Erhan, Vincent Vanhoucke, Andrew Rabinovich',
    ),
    year: 2014,
    arXiv: '1409.4842',
  },
  'inception-v3': {
    title: 'Rethinking the Inception Architecture for Computer Vision',
    authors: people(
      'Christian Szegedy, Vincent Vanhoucke, Sergey Ioffe, Jonathon Shlens, Zbigniew Wojna',
    ),
    year: 2015,
    arXiv: '1512.00567',
  },
  resnet: {
    title: 'Deep Residual Learning for Image Recognition',
    authors: people('Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun'),
    year: 2015,
    arXiv: '1512.03385',
  },
  squeezenet: {
    title: 'SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <0.5MB model size',
    authors: people(
      'Forrest N. Iandola, Song Han, Matthew W. Moskewicz, Khalid Ashraf, William J. Dally, Kurt Keutzer',
    ),
    year: 2016,
    arXiv: '1602.07360',
  },
  'shufflenet-v2': {
    title: 'ShuffleNet V2: Practical Guidelines for Efficient CNN Architecture Design',
    authors: people('Ningning Ma, Xiangyu Zhang, Hai-Tao Zheng, Jian Sun'),
    year: 2018,
    arXiv: '1807.11164',
  },
  senet: {
    title: 'Squeeze-and-Excitation Networks',
    authors: people('Jie Hu, Li Shen, Samuel Albanie, Gang Sun, Enhua Wu'),
    year: 2017,
    arXiv: '1709.01507',
  },
  efficientnet: {
    title: 'EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks',
    authors: people('Mingxing Tan, Quoc V. Le'),
    year: 2019,
    arXiv: '1905.11946',
  },
  convnext: {
    title: 'A ConvNet for the 2020s',
    authors: people(
      'Zhuang Liu, Hanzi Mao, Chao-Yuan Wu, Christoph Feichtenhofer, Trevor Darrell, Saining Xie',
    ),
    year: 2022,
    arXiv: '2201.03545',
  },
  'batch-norm': {
    title:
      'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift',
    authors: people('Sergey Ioffe, Christian Szegedy'),
    year: 2015,
    arXiv: '1502.03167',
  },
  swish: {
    title: 'Searching for Activation Functions',
    authors: people('Prajit Ramachandran, Barret Zoph, Quoc V. Le'),
    year: 2017,
    arXiv: '1710.05941',
  },
  'integer-quantisation': {
    title:
      'Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference',
    authors: people(
      'Benoit Jacob, Skirmantas Kligys, Bo Chen, Menglong Zhu, Matthew Tang, Andrew Howard, Hartwig Adam, Dmitry Kalenichenko',
    ),
    year: 2017,
    arXiv: '1712.05877',
  },
  'quantisation-guide': {
    title: 'Quantizing deep convolutional networks for efficient inference: A whitepaper',
    authors: ['Raghuraman Krishnamoorthi'],
    year: 2018,
    arXiv: '1806.08342',
  },
  cudnn: {
    title: 'cuDNN: Efficient Primitives for Deep Learning',
    authors: people(
      'Sharan Chetlur, Cliff Woolley, Philippe Vandermersch, Jonathan Cohen, John Tran, Bryan Catanzaro, Evan Shelhamer',
    ),
    year: 2014,
    arXiv: '1410.0759',
  },
  roofline: {
    title: 'Roofline: An Insightful Visual Performance Model for Multicore Architectures',
    authors: people('Samuel Williams, Andrew Waterman, David Patterson'),
    year: 2009,
    href: 'https://doi.org/10.1145/1498765.1498785',
  },
  'cnn-explainer': {
    title: 'CNN Explainer: Learning Convolutional Neural Networks with Interactive Visualization',
    authors: people(
      'Zijie J. Wang, Robert Turko, Omar Shaikh, Haekyu Park, Nilaksh Das, Fred Hohman, Minsuk Kahng, Duen Horng Chau',
    ),
    year: 2020,
    arXiv: '2004.15004',
  },
  'convolution-visualizer': {
    title: 'Convolution Visualizer',
    authors: ['Edward Z. Yang'],
    href: 'https://ezyang.github.io/convolution-visualizer/',
  },
  'animated-ai': {
    title: 'Animated AI',
    authors: [],
    href: 'https://animatedai.github.io/',
  },
}

/** Where a source is read, and what that place is called; null for a thesis on a shelf. */
export function placeOf({ arXiv, href }: Source): { href: string; name: string } | null {
  if (arXiv) return { href: `https://arxiv.org/abs/${arXiv}`, name: `arXiv:${arXiv}` }
  return href ? { href, name: new URL(href).host } : null
}

/** The name a list is ordered and a text is cited by. */
export const familyName = (author: string): string => author.split(' ').at(-1) ?? author
