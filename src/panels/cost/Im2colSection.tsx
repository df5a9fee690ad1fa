import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import { Im2colPicture } from '../../charts/Im2colPicture'
import { copiesOf, im2colExample } from '../../charts/layoutIm2col'
import { BYTES } from '../../core/cost'
import { type Im2col, im2col } from '../../core/im2col'
import { useFormat } from '../../i18n/useFormat'
import { Choices } from '../../ui/Choices'
import { useFrameText } from '../useFrameText'
import { Impossible } from './Impossible'
import sections from './sections.module.css'
import type { LayerStudy } from './study'

/** What im2col copies: a small picture drawn whole, and the reader's layer in figures. */
export const Im2colSection = memo(function Im2colSection({ study }: { study: LayerStudy }) {
  const counts = useMemo(() => im2col(study.setting), [study.setting])
  return (
    <section className={sections.section} data-piece="im2col answer">
      {counts.ok ? (
        <Im2colChart study={study} counts={counts.value} />
      ) : (
        <Impossible fault={counts.fault} />
      )}
    </section>
  )
})

function Im2colChart({ study, counts }: { study: LayerStudy; counts: Im2col }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const [kind, setKind] = useState<'window' | 'value'>('window')
  const [asked, setAsked] = useState({ window: 0, value: 12 })
  const { kernelSize, stride, padding } = study.setting
  const example = useMemo(
    () => im2colExample(kernelSize, stride, padding),
    [kernelSize, stride, padding],
  )
  const { outSize } = example
  const place = kind === 'window' ? Math.min(asked.window, outSize ** 2 - 1) : asked.value
  const focus = useMemo(() => ({ kind, place }), [kind, place])
  const inputBytes = counts.inputElements * BYTES
  const values = {
    kernel: format.integer(kernelSize),
    most: format.integer(kernelSize ** 2),
    rows: format.integer(counts.columns),
    columns: format.integer(counts.rows),
    bytes: format.bytes(counts.copiedElements === 0 ? inputBytes : counts.matrixBytes),
    inputBytes: format.bytes(inputBytes),
    factor: format.ratio(counts.factor),
  }
  const isOne = kernelSize === 1
  const title = isOne ? t('im2col.titleOne') : t('im2col.title', values)
  const summary = isOne
    ? t(stride === 1 ? 'im2col.summaryOne' : 'im2col.summaryStrided', values)
    : t('im2col.summary', values)
  return (
    <>
      <ChartFrame
        title={title}
        summary={summary}
        fileName="separable-im2col"
        text={frame}
        note={t(kind === 'value' ? 'im2col.hintValue' : 'im2col.hintWindow')}
        controls={
          <Choices
            label={t('im2col.follow')}
            value={kind}
            onChange={setKind}
            options={[
              { id: 'window', label: t('im2col.window') },
              { id: 'value', label: t('im2col.value') },
            ]}
          />
        }
        table={{
          columns: [
            { id: 'what', label: t('im2col.what') },
            { id: 'rows', label: t('im2col.rowsColumn'), print: format.integer },
            { id: 'columns', label: t('im2col.columnsColumn'), print: format.integer },
            { id: 'elements', label: t('im2col.elements'), print: format.integer },
            { id: 'bytes', label: t('im2col.bytes'), print: format.integer },
          ],
          rows: [
            {
              key: 'input',
              cells: {
                what: t('im2col.inputRow'),
                rows: study.setting.inChannels,
                columns: study.setting.featureSize ** 2,
                elements: counts.inputElements,
                bytes: inputBytes,
              },
            },
            {
              key: 'matrix',
              cells: {
                what: t('im2col.matrixRow'),
                rows: counts.columns,
                columns: counts.rows,
                elements: counts.matrixElements,
                bytes: counts.matrixBytes,
              },
            },
          ],
        }}
      >
        {(width) => (
          <Im2colPicture
            width={width}
            example={example}
            focus={focus}
            onPlace={(next) => setAsked((before) => ({ ...before, [kind]: next }))}
            text={{
              title,
              summary,
              input: t('im2col.input'),
              matrix: t('im2col.matrix'),
              handle: t(kind === 'window' ? 'im2col.windowHandle' : 'im2col.valueHandle'),
              handleValue:
                kind === 'window'
                  ? t('im2col.windowValue', {
                      position: place + 1,
                      count: outSize ** 2,
                      row: Math.floor(place / outSize) + 1,
                      column: (place % outSize) + 1,
                    })
                  : t('im2col.valueValue', { value: place + 1, count: copiesOf(example, place) }),
            }}
          />
        )}
      </ChartFrame>
      {example.kernelSize !== kernelSize && (
        <p className={sections.note}>
          {t('im2col.clipped', { ...values, shown: format.integer(example.kernelSize) })}
        </p>
      )}
    </>
  )
}
