import { memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RankPicture } from '../../../charts/conv/RankPicture'
import { normFactors } from '../../../core/foldNorm/norm'
import type { Order } from '../../../core/foldNorm/orders'
import { useFormat } from '../../../i18n/useFormat'
import { DataTable } from '../../../ui/DataTable'
import { Equation, Side } from '../../Equation'
import { useFrameText } from '../../useFrameText'
import { FOLD_STEPS } from './dials'
import { channelOf, type FoldStudy } from './foldParts'
import { useNumbers } from './numbers'
import styles from './v1block.module.css'

interface FoldWeightsProps {
  readonly study: FoldStudy
  readonly step: (typeof FOLD_STEPS)[number]
  readonly order: Order
}

/** The factor, the nine weights, the bias; each step stays when the next one comes. */
export const FoldWeights = memo(function FoldWeights({ study, step, order }: FoldWeightsProps) {
  const reached = FOLD_STEPS.indexOf(step)
  return (
    <>
      <div data-piece="answer">
        <Factor study={study} />
      </div>
      {reached >= 1 && <Weights study={study} />}
      {reached >= 2 && (
        <div data-piece="answer">
          <Bias study={study} order={order} />
        </div>
      )}
      {reached >= 3 && <AllChannels study={study} />}
    </>
  )
})

const Factor = memo(function Factor({ study }: { readonly study: FoldStudy }) {
  const { t } = useTranslation('exV1Block')
  const { value } = useNumbers()
  const { gamma, variance } = study.own
  const numbers = {
    gamma: value(gamma),
    variance: value(variance),
    epsilon: value(study.norm.epsilon),
    scale: value(study.scale),
  }
  return (
    <Equation label={t('fold.factorSpoken', numbers)}>
      <Side>
        <i>s</i>
      </Side>
      <Side isEqual>
        <span>γ / √(σ² + ε)</span>
      </Side>
      <Side isEqual>
        <span>{`${numbers.gamma} / √(${numbers.variance} + ${numbers.epsilon})`}</span>
      </Side>
      <Side isEqual>
        <strong>{numbers.scale}</strong>
      </Side>
    </Equation>
  )
})

const Weights = memo(function Weights({ study }: { readonly study: FoldStudy }) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const frame = useFrameText()
  const { value } = useNumbers()
  const isCovered = useContext(AnswersHidden)
  const channels = study.norm.gamma.length
  const before = channelOf(study.kernel, channels, study.channel)
  const after = channelOf(study.outcome.filter.kernel, channels, study.channel)
  const most = Math.max(...before.map(Math.abs), ...after.map(Math.abs)) || 1
  const grid = (values: readonly number[]) => ({ rows: 3, columns: 3, values })
  const title = t('fold.weightsTitle', { channel: format.integer(study.channel + 1) })
  const summary = t('fold.weightsSummary', {
    scale: value(study.scale),
    before: value(Math.max(...before.map(Math.abs))),
    after: value(Math.max(...after.map(Math.abs))),
  })
  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName="v1-fold-weights"
      text={frame}
      level={3}
      table={{
        columns: [
          { id: 'row', label: t('table.row'), print: format.integer },
          { id: 'column', label: t('table.column'), print: format.integer },
          { id: 'before', label: 'w', print: value },
          { id: 'after', label: 'w′', print: value },
        ],
        rows: before.map((weight, index) => ({
          key: String(index),
          cells: {
            row: Math.floor(index / 3) + 1,
            column: (index % 3) + 1,
            before: weight,
            after: after[index]!,
          },
        })),
      }}
    >
      {(width) => (
        <RankPicture
          width={width}
          most={most}
          text={{ title, summary }}
          formatCell={(one) => (isCovered ? '' : value(Math.round(one * 100) / 100))}
          pieces={[
            { key: 'w', sign: null, label: 'w', hue: 'k', grid: grid(before) },
            {
              key: 's',
              sign: '×',
              label: 's',
              hue: 'ink',
              grid: { rows: 1, columns: 1, values: [study.scale] },
            },
            { key: 'folded', sign: '=', label: 'w′', hue: 'k', grid: grid(after) },
          ]}
        />
      )}
    </ChartFrame>
  )
})

const Bias = memo(function Bias({ study, order }: Pick<FoldWeightsProps, 'study' | 'order'>) {
  const { t } = useTranslation('exV1Block')
  const { value, behind } = useNumbers()
  const { beta, mean } = study.own
  const isForward = order === 'preAct' || order === 'before'
  const kernel = channelOf(study.kernel, study.norm.gamma.length, study.channel)
  const numbers = {
    beta: value(beta),
    mean: behind(mean),
    scale: behind(study.scale),
    weights: value(kernel.reduce((sum, weight) => sum + weight, 0)),
    bias: value(study.outcome.filter.bias[study.channel]!),
  }
  const { weights, bias } = numbers
  const product = `${numbers.beta} − ${numbers.mean} · ${numbers.scale}`
  return (
    <Equation label={t(isForward ? 'fold.biasForwardSpoken' : 'fold.biasSpoken', numbers)}>
      <Side>
        <i>b′</i>
      </Side>
      <Side isEqual>
        <span>{isForward ? 'Σw · (β − μ · s)' : 'β − μ · s'}</span>
      </Side>
      <Side isEqual>
        <span>{isForward ? `${weights} · (${product})` : product}</span>
      </Side>
      <Side isEqual>
        <strong>{bias}</strong>
      </Side>
    </Equation>
  )
})

const AllChannels = memo(function AllChannels({ study }: { readonly study: FoldStudy }) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const { value } = useNumbers()
  const { norm, kernel, outcome } = study
  const channels = norm.gamma.length
  const { scale } = normFactors(norm)
  const most = (values: Float64Array, channel: number) =>
    value(Math.max(...channelOf(values, channels, channel).map(Math.abs)))
  const ends = ['γ', 'β', 'μ', 'σ²', 's', 'b′'].map((letter) => ({
    id: letter,
    label: letter,
    align: 'end' as const,
  }))
  return (
    <div className={styles.all} data-piece="answer">
      <DataTable
        caption={t('fold.allCaption')}
        columns={[
          { id: 'channel', label: t('table.channel'), isRowHeader: true },
          ...ends,
          { id: 'before', label: t('fold.largestBefore'), align: 'end' },
          { id: 'after', label: t('fold.largestAfter'), align: 'end' },
        ]}
        rows={[...norm.gamma].map((gamma, channel) => ({
          id: String(channel),
          cells: {
            channel: format.integer(channel + 1),
            γ: value(gamma),
            β: value(norm.beta[channel]!),
            μ: value(norm.mean[channel]!),
            'σ²': value(norm.variance[channel]!),
            s: value(scale[channel]!),
            'b′': value(outcome.filter.bias[channel]!),
            before: most(kernel, channel),
            after: most(outcome.filter.kernel, channel),
          },
        }))}
      />
      <p>{t('fold.allRemark', { ratio: format.ratio(spread(scale)) })}</p>
    </div>
  )
})

/** How far the largest factor is from the smallest that is not 0. */
function spread(scale: Float64Array): number {
  const sizes = [...scale].map(Math.abs).filter((size) => size > 0)
  return sizes.length === 0 ? 1 : Math.max(...sizes) / Math.min(...sizes)
}
