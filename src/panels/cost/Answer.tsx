import type { TFunction } from 'i18next'
import { Trans, useTranslation } from 'react-i18next'
import { AnswerBars } from '../../charts/AnswerBars'
import { ChartFrame } from '../../charts/ChartFrame'
import type { Hue } from '../../charts/hue'
import { separableRatio } from '../../core/closedForm'
import type { Format } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'
import { Big, Headline } from '../../ui/Headline'
import { Remarks } from '../../ui/Remarks'
import { useFrameText } from '../useFrameText'
import styles from './Answer.module.css'
import { RatioEquation } from './RatioEquation'
import type { PossibleStudy } from './study'

const HUES: Readonly<Record<string, Hue>> = { standard: 'ink', depthwise: 'dw', pointwise: 'pw' }

/** The page's one big thing: how many times fewer, why, and two bars that show it. */
export function Answer({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const { setting, costs, convention } = study
  const { standard, separable } = costs
  const unit = t(`unit.${convention.unit}`)
  const ratio = separable.operations / standard.operations
  const verdict = ratio < 1 ? 'fewer' : ratio > 1 ? 'more' : 'same'
  const times = format.fraction(ratio < 1 ? 1 / ratio : ratio)
  const formula = separableRatio(setting.kernelSize, setting.outChannels)
  const sentence = answerSentence(study, unit, t, format)
  const bar = (value: number) => format.operations(value, convention.unit)
  return (
    <section className={styles.answer} data-piece="answer" aria-label={t('answer.region')}>
      <Headline level={1} warns={verdict === 'more'}>
        <Trans
          t={t}
          i18nKey={`answer.${verdict}`}
          values={{ times, unit }}
          components={{ big: <Big /> }}
        />
      </Headline>
      <RatioEquation
        kernelSize={setting.kernelSize}
        outChannels={setting.outChannels}
        ratio={formula}
      />
      {Math.abs(ratio - formula) > 0.0005 * formula && (
        <p className={styles.counted}>{t('answer.counted', { ratio: format.fraction(ratio) })}</p>
      )}
      <ChartFrame
        title={t('answer.barsTitle')}
        hideTitle
        summary={sentence}
        fileName="separable-answer"
        text={frame}
        table={{
          columns: [
            { id: 'way', label: t('measure.way') },
            { id: 'operations', label: unit, print: format.integer },
            { id: 'ratio', label: t('measure.ratio'), print: format.fraction },
          ],
          rows: [
            {
              key: 'standard',
              cells: { way: t('answer.standard'), operations: standard.operations, ratio: 1 },
            },
            {
              key: 'separable',
              cells: { way: t('answer.pairPlain'), operations: separable.operations, ratio },
            },
            ...separable.stages.map((stage) => ({
              key: stage.id,
              cells: {
                way: t(`stage.${stage.id}`),
                operations: stage.operations,
                ratio: stage.operations / standard.operations,
              },
            })),
          ],
        }}
      >
        {(width) => (
          <AnswerBars
            width={width}
            hues={HUES}
            text={{ title: t('answer.barsTitle'), summary: sentence }}
            rows={[
              {
                key: 'standard',
                label: [{ text: t('answer.standard'), hue: 'ink' }],
                value: bar(standard.operations),
                parts: [{ key: 'standard', value: standard.operations }],
              },
              {
                key: 'separable',
                label: [
                  { text: t('stage.depthwise'), hue: 'dw' },
                  { text: ' + ', hue: 'ink' },
                  { text: t('stage.pointwise'), hue: 'pw' },
                ],
                value: bar(separable.operations),
                parts: separable.stages.map(({ id, operations }) => ({
                  key: id,
                  value: operations,
                })),
              },
            ]}
          />
        )}
      </ChartFrame>
      <AnswerRemarks study={study} />
    </section>
  )
}

/** What the numbers are of: reasons when nothing is saved, groups, the counting convention. */
function AnswerRemarks({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const { base, setting, convention } = study
  return (
    <Remarks>
      {setting.kernelSize === 1 && <li>{t('answer.whyKernel')}</li>}
      {setting.outChannels === 1 && setting.kernelSize > 1 && <li>{t('answer.whyOneOutput')}</li>}
      {setting.groups !== base.groups && (
        <li>
          {t('answer.groupsAdjusted', {
            asked: format.integer(base.groups),
            used: format.integer(setting.groups),
          })}
        </li>
      )}
      <li>
        {t('convention.line', {
          unit: t(`unit.${convention.unit}`),
          bias: t(`convention.bias.${convention.bias}`),
          batchNorm: t(`convention.batchNorm.${convention.batchNorm}`),
        })}
      </li>
    </Remarks>
  )
}

function answerSentence(
  { setting, costs }: PossibleStudy,
  unit: string,
  t: TFunction<'cost'>,
  format: Format,
): string {
  const saves = costs.separable.operations < costs.standard.operations
  return t(saves ? 'answer.fewerSentence' : 'answer.moreSentence', {
    kernel: format.integer(setting.kernelSize),
    inChannels: format.integer(setting.inChannels),
    outChannels: format.integer(setting.outChannels),
    size: format.integer(setting.featureSize),
    standard: format.integer(costs.standard.operations),
    separable: format.integer(costs.separable.operations),
    unit,
  })
}
