import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { GemmPicture } from '../../../charts/blocks/GemmPicture'
import { ChartFrame } from '../../../charts/ChartFrame'
import { copiesNothing, copyCounts, type GemmExample } from '../../../core/gemm/example'
import { cellWithin } from '../../../core/gemm/trace'
import { useFormat } from '../../../i18n/useFormat'
import { Choices } from '../../../ui/Choices'
import { signed } from '../../signed'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, GemmDials } from './dials'
import { ExampleControls } from './ExampleControls'
import { FillTransport } from './FillTransport'
import own from './gemm.module.css'
import { useCellWords } from './useCellWords'

interface ExampleSectionProps {
  readonly example: GemmExample
  readonly dials: Omit<GemmDials, 'tile' | 'tiles' | 'block' | 'weights' | 'tuned'>
  readonly turn: TurnDials<typeof DIALS>
}

/** The small convolution: its sizes, and the picture of them a moment after the hand. */
export const ExampleSection = memo(function ExampleSection({
  example,
  dials,
  turn,
}: ExampleSectionProps) {
  const late = useDeferredValue(example)
  const { rows, cell, shown } = dials
  return (
    <section className={styles.section}>
      <ExampleControls dials={dials} turn={turn} />
      <div className={styles.follows} aria-busy={late !== example}>
        <ExampleFigure example={late} {...{ rows, cell, shown, turn }} />
      </div>
    </section>
  )
})

interface ExampleFigureProps extends Pick<GemmDials, 'rows' | 'cell' | 'shown'> {
  readonly example: GemmExample
  readonly turn: TurnDials<typeof DIALS>
}

/** Its input, the matrix it is copied into, the kernel and the product: a thousand numbers. */
const ExampleFigure = memo(function ExampleFigure({ example, turn, ...dials }: ExampleFigureProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const frame = useFrameText()
  const words = useCellWords(example)
  const { rows, columns, filters, input } = example
  const step = Math.min(rows, dials.rows)
  const cell = useMemo(() => cellWithin(example, dials.cell), [example, dials.cell])
  const copies = useMemo(() => copyCounts(example, step), [example, step])
  const onStep = useCallback(
    (next: number) =>
      turn({ rows: next, ...(next > 0 ? { cell: { part: 'row', index: next - 1 } } : {}) }),
    [turn],
  )
  const all = useMemo(() => copyCounts(example), [example])
  const copied = all.reduce((sum, count) => sum + count, 0)
  const values = {
    rows: format.integer(rows),
    columns: format.integer(columns),
    filters: format.integer(filters),
    inputs: format.integer(example.inputValues.length),
    cells: format.integer(rows * columns),
    copied: format.integer(copied),
    zeros: format.integer(rows * columns - copied),
    most: format.integer(Math.max(...all)),
    factor: format.ratio((rows * columns) / example.inputValues.length),
  }
  const isMapped = copiesNothing(example.setting)
  const title = t('picture.title')
  const summary = t(isMapped ? 'picture.summaryOne' : 'picture.summary', values)
  const print = useCallback((value: number) => signed(value, format), [format])
  const channel = useCallback((number: number) => t('picture.channel', { channel: number }), [t])
  return (
    <>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="separable-gemm"
        text={frame}
        note={t('picture.hint')}
        controls={
          <Choices
            label={t('picture.shown')}
            value={dials.shown}
            options={[
              { id: 'values', label: t('picture.values') },
              { id: 'copies', label: t('picture.copies') },
            ]}
            onChange={(shown) => turn({ shown })}
          />
        }
        table={() => ({
          columns: [
            { id: 'place', label: t('picture.place') },
            { id: 'value', label: t('picture.value'), print: (value) => signed(value, format) },
            { id: 'copies', label: t('picture.copies'), print: format.integer },
          ],
          rows: Array.from(example.inputValues, (value, index) => {
            const pixel = Math.floor(index / input[2])
            return {
              key: String(index),
              cells: {
                place: t('picture.at', {
                  row: Math.floor(pixel / input[1]) + 1,
                  column: (pixel % input[1]) + 1,
                  channel: (index % input[2]) + 1,
                }),
                value,
                copies: all[index]!,
              },
            }
          }),
        })}
      >
        {(width) => (
          <GemmPicture
            width={width}
            example={example}
            step={step}
            cell={cell}
            onCell={(next) => turn({ cell: next })}
            copies={copies}
            shown={dials.shown}
            print={print}
            text={{
              title,
              summary,
              headings: {
                input: t('picture.input'),
                kernel: t('picture.kernel', values),
                matrix: t(isMapped ? 'picture.matrixOne' : 'picture.matrix', values),
                product: t('picture.product', values),
              },
              names: {
                input: t('names.input'),
                kernel: t('names.kernel'),
                matrix: t('names.matrix'),
                product: t('names.product'),
              },
              channel,
              cell: words,
            }}
          />
        )}
      </ChartFrame>
      <FillTransport step={step} rows={rows} onStep={onStep} />
      <p className={own.told} data-piece="answer" aria-live="polite">
        {words(cell)}
      </p>
      <Finding example={example} isMapped={isMapped} values={values} />
    </>
  )
})

interface FindingProps {
  readonly example: GemmExample
  readonly isMapped: boolean
  readonly values: Readonly<
    Record<'cells' | 'inputs' | 'factor' | 'copied' | 'most' | 'zeros' | 'filters', string>
  >
}

/** What the sizes come to: copies, zeros, and for a depthwise layer the products in vain. */
function Finding({ example, isMapped, values }: FindingProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const { rows, columns, filters, setting } = example
  const dense = rows * columns * filters
  return (
    <>
      <p className={styles.finding} data-piece="answer">
        {t(isMapped ? 'picture.findingOne' : 'picture.finding', values)}
      </p>
      {setting.kind === 'depthwise' && (
        <p className={styles.finding} data-piece="answer">
          {t(filters > 1 ? 'picture.findingDepthwise' : 'picture.findingOneChannel', {
            ...values,
            dense: format.integer(dense),
            useful: format.integer(dense / filters),
            share: format.percent(1 - 1 / filters),
          })}
        </p>
      )}
    </>
  )
}
