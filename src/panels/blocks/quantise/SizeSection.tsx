import { memo } from 'react'
import { AnswerBars } from '../../../charts/AnswerBars'
import { ChartFrame } from '../../../charts/ChartFrame'
import { type Hue, hueColour } from '../../../charts/hue'
import type { Scheme } from '../../../core/quantise/grid'
import { floatSize, type NetworkSize, quantisedSize } from '../../../core/quantise/size'
import { useFrameText } from '../../useFrameText'
import shared from '../blocks.module.css'
import styles from './quantise.module.css'
import type { Layers } from './useLayers'
import { useQuantiseText } from './useQuantiseText'

const SHOWN_BITS = [8, 6, 4]
/** A scale and a bias belong to an output channel; the weights are the layer's own. */
const HUES: Readonly<Record<string, Hue>> = { weights: 'ink', grids: 'cout', biases: 'ink-muted' }

const PARTS = ['weights', 'grids', 'biases'] as const

/** The whole network as a file, at each width. */
export const SizeSection = memo(function SizeSection({
  layers,
  scheme,
}: {
  layers: Layers
  scheme: Scheme
}) {
  const { t, format } = useQuantiseText()
  const frame = useFrameText()
  const counts = layers.layers.map(({ tensor }) => ({
    weights: tensor.values.length,
    channels: tensor.channels,
  }))
  const float = floatSize(counts)
  const own = quantisedSize(counts, scheme)
  const widths = [...new Set([...SHOWN_BITS, scheme.bits])].toSorted((one, two) => two - one)
  const sizes = [
    { key: 'float', name: t('size.float'), size: float },
    ...widths.map((bits) => ({
      key: String(bits),
      name: t(bits === scheme.bits ? 'size.chosen' : 'size.bits', { bits: format.integer(bits) }),
      size: quantisedSize(counts, { ...scheme, bits }),
    })),
  ]
  const title = t('size.title')
  const summary = t('size.summary', {
    float: format.bytes(float.totalBytes),
    bits: format.integer(scheme.bits),
    own: format.bytes(own.totalBytes),
    times: format.ratio(float.totalBytes / own.totalBytes),
    grids: format.bytes(own.gridBytes),
  })
  return (
    <section className={shared.section}>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="quantised-sizes"
        text={frame}
        note={t('size.counted')}
        table={() => ({
          columns: [
            { id: 'bits', label: t('size.columns.bits') },
            { id: 'weights', label: t('size.columns.weights'), print: format.integer },
            { id: 'grids', label: t('size.columns.grids'), print: format.integer },
            { id: 'biases', label: t('size.columns.biases'), print: format.integer },
            { id: 'all', label: t('size.columns.all'), print: format.integer },
          ],
          rows: sizes.map(({ key, name, size }) => ({
            key,
            cells: {
              bits: name,
              weights: size.weightBytes,
              grids: size.gridBytes,
              biases: size.biasBytes,
              all: size.totalBytes,
            },
          })),
        })}
      >
        {(width) => (
          <>
            <AnswerBars
              width={width}
              hues={HUES}
              text={{ title, summary }}
              rows={sizes.map(({ key, name, size }) => ({
                key,
                parts: partsOf(size),
                label: [{ text: name, hue: 'ink' as const }],
                value: t('size.value', {
                  bytes: format.bytes(size.totalBytes),
                  share: format.percent(size.totalBytes / float.totalBytes),
                }),
              }))}
            />
            <ul className={styles.legend}>
              {PARTS.map((part) => (
                <li key={part} style={{ color: hueColour(HUES[part] ?? 'ink') }}>
                  {t(`size.${part}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </ChartFrame>
    </section>
  )
})

const partsOf = ({ weightBytes, gridBytes, biasBytes }: NetworkSize) => [
  { key: 'weights', value: weightBytes },
  { key: 'grids', value: gridBytes },
  { key: 'biases', value: biasBytes },
]
