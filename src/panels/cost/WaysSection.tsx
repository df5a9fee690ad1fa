import type { TFunction } from 'i18next'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import { Factorizations } from '../../charts/Factorizations'
import type { Factorization } from '../../core/closedForm'
import { useFormat } from '../../i18n/useFormat'
import { Choices } from '../../ui/Choices'
import { ChoiceLink } from '../ChoiceLink'
import { useFrameText } from '../useFrameText'
import { MEASURES, type Measure, printMeasure, wayName } from './measures'
import { pictureStage, stageHue } from './pictures'
import styles from './sections.module.css'
import type { PossibleStudy } from './study'
import { WaysTable } from './WaysTable'

/** The five factorizations, each as its kernels, with bars of the measure the reader chose. */
export const WaysSection = memo(function WaysSection({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const [measure, setMeasure] = useState<Measure>('operations')
  const { setting, costs, convention } = study
  const unit = t(`unit.${convention.unit}`)
  const standard = costs.standard[measure]
  const print = (way: Factorization) => printMeasure(measure, way[measure], convention.unit, format)
  const text = {
    title: t('ways.title'),
    summary: waysSentence(study, measure, print, t),
  }
  return (
    <section className={styles.section} data-piece="ways answer">
      <ChartFrame
        title={text.title}
        summary={text.summary}
        fileName={`separable-ways-${measure}`}
        text={frame}
        note={t('ways.legend')}
        controls={
          <Choices
            label={t('measure.label')}
            value={measure}
            onChange={setMeasure}
            options={MEASURES.map((id) => ({ id, label: t(`measure.${id}`, { unit }) }))}
          />
        }
        table={{
          columns: [
            { id: 'way', label: t('measure.way') },
            ...MEASURES.map((id) => ({
              id,
              label: t(`measure.${id}`, { unit }),
              print: (value: number) =>
                id === 'operations' || id === 'params'
                  ? format.integer(value)
                  : printMeasure(id, value, convention.unit, format),
            })),
            { id: 'ratio', label: t('measure.ratio'), print: format.fraction },
          ],
          rows: costs.all.map((way) => ({
            key: way.id,
            cells: {
              way: wayName(way.id, study, t, format),
              operations: way.operations,
              params: way.params,
              activationBytes: way.activationBytes,
              trafficBytes: way.trafficBytes,
              flopsPerByte: way.flopsPerByte,
              ratio: way.operations / costs.standard.operations,
            },
          })),
        }}
      >
        {(width) => (
          <Factorizations
            width={width}
            text={text}
            rows={costs.all.map((way) => ({
              key: way.id,
              name: wayName(way.id, study, t, format),
              input: way.stages[0]?.input ?? [1, 1, 1],
              stages: way.stages.map((stage) => pictureStage(stage, setting)),
              value: way[measure],
              valueText: print(way),
              ratioText:
                way.id === 'standard'
                  ? t('measure.isStandard')
                  : t('measure.ofStandard', { ratio: format.ratio(way[measure] / standard) }),
              parts:
                measure === 'flopsPerByte'
                  ? []
                  : way.stages.map((stage) => ({
                      key: stage.id,
                      value: stage[measure],
                      hue: stageHue(stage),
                    })),
            }))}
          />
        )}
      </ChartFrame>
      <WaysTable study={study} />
      <ChoiceLink to={{ view: 'live', livePart: 'device' }} className={styles.link}>
        {t('ways.time')}
      </ChoiceLink>
    </section>
  )
})

function waysSentence(
  { costs, convention }: PossibleStudy,
  measure: Measure,
  print: (way: Factorization) => string,
  t: TFunction<'cost'>,
): string {
  const sorted = costs.all.toSorted((one, other) => one[measure] - other[measure])
  // Five ways always; the first takes the least.
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  return t(measure === 'flopsPerByte' ? 'ways.summaryIntensity' : 'ways.summary', {
    measure: t(`measure.${measure}`, { unit: t(`unit.${convention.unit}`) }),
    least: t(`wayShort.${least.id}`),
    leastValue: print(least),
    most: t(`wayShort.${most.id}`),
    mostValue: print(most),
  })
}
