import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FlowStage, InceptionFlow } from '../../../charts/blocks/InceptionFlow'
import { MOST_BANDS } from '../../../charts/blocks/layoutInceptionFlow'
import { ChartFrame } from '../../../charts/ChartFrame'
import { towersAndGroups } from '../../../core/towers/equal'
import {
  FORMS,
  type FormStage,
  formCost,
  type LayerSize,
  segmentCounts,
  segmentRead,
  segmentsOf,
} from '../../../core/towers/forms'
import { useFormat } from '../../../i18n/useFormat'
import { NumberSlider } from '../../../ui/NumberSlider'
import { StopSlider } from '../../../ui/StopSlider'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, InceptionDials } from './dials'
import own from './inception.module.css'

export interface InceptionPart<Name extends keyof InceptionDials> {
  readonly size: LayerSize
  readonly dials: Pick<InceptionDials, Name>
  readonly turn: TurnDials<typeof DIALS>
}

/** The dial, and the picture of what connects the channels at each of its places. */
export const FlowSection = memo(function FlowSection({
  size,
  dials,
  turn,
}: InceptionPart<'form' | 'segments' | 'output' | 'seed'>) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const frame = useFrameText()
  const { form } = dials
  const { inChannels, outChannels, kernelSize } = size
  const segments = segmentsOf(form, dials.segments, outChannels)
  const counts = segmentCounts(outChannels)
  const output = Math.min(dials.output, outChannels)
  const cost = formCost(form, size, segments)
  const read = segmentRead(form, segments, outChannels, output - 1)
  const isBetween = form === 'towers' || form === 'grouped'
  const values = {
    kernel: format.integer(kernelSize),
    inputs: format.integer(inChannels),
    outputs: format.integer(outChannels),
    segments: format.integer(segments),
    share: format.integer(outChannels / segments),
    macs: format.macs(cost.macs),
    params: format.integer(cost.params),
    output: format.integer(output),
    first: format.integer((read?.[0] ?? 0) + 1),
    last: format.integer(read?.[1] ?? inChannels),
  }
  const stages = cost.stages.map((stage): FlowStage => {
    const { layer } = stage
    const isDepthwise = layer.kind === 'depthwise'
    const depth = isDepthwise ? 1 : stage.input[2] / layer.groups
    return {
      hue: stage.id === 'pointwise' ? 'pw' : isDepthwise ? 'dw' : 'ink',
      kernelSize: layer.kernelSize[0],
      depth,
      depthHue: stage.id === 'spatial' ? 'pw' : 'cin',
      name: stageName(stage),
      filters: t(stage.copies > 1 ? 'flow.filtersEach' : 'flow.filters', {
        copies: format.integer(stage.copies),
        filters: format.integer(stage.outChannels),
      }),
      weights: t('flow.weights', { weights: format.integer(stage.params) }),
    }
  })
  const title = t(`form.${form}`, values)
  const summary = t(`flow.summary.${form}`, values)
  return (
    <section className={styles.section}>
      <div className={own.dial}>
        <StopSlider
          label={t('dial')}
          stops={FORMS.map((one) => t(`stop.${one}`))}
          value={FORMS.indexOf(form)}
          onChange={(index) => turn({ form: FORMS[index] ?? 'standard' })}
        />
      </div>
      <div className={styles.controls} data-piece="controls">
        <NumberSlider
          label={t('segments')}
          value={segments}
          min={1}
          max={outChannels}
          step={1}
          stops={counts}
          isDisabled={!isBetween || counts.length < 2}
          note={t(isBetween ? 'segmentsNote' : 'segmentsFixed', values)}
          onChange={(value) => turn({ segments: value })}
        />
        <NumberSlider
          label={t('output')}
          hue="cout"
          value={output}
          min={1}
          max={outChannels}
          step={1}
          onChange={(value) => turn({ output: value })}
        />
      </div>
      <ChartFrame
        title={title}
        summary={summary}
        level={3}
        fileName={`inception-${form}`}
        text={frame}
        note={
          segments > MOST_BANDS
            ? t('flow.noteCut', { drawn: format.integer(MOST_BANDS), ...values })
            : t('flow.note')
        }
        table={() => ({
          columns: [
            { id: 'stage', label: t('table.stage') },
            { id: 'copies', label: t('table.copies'), print: format.integer },
            { id: 'filters', label: t('table.filters'), print: format.integer },
            { id: 'filter', label: t('table.filter') },
            { id: 'params', label: t('table.params'), print: format.integer },
            { id: 'macs', label: t('table.macs'), print: format.integer },
          ],
          rows: cost.stages.map((stage, index) => ({
            key: stage.id,
            cells: {
              stage: stageName(stage),
              copies: stage.copies,
              filters: stage.outChannels,
              filter: format.shape([
                ...stage.layer.kernelSize,
                stages[index]?.depth ?? stage.input[2],
              ]),
              params: stage.params,
              macs: stage.macs,
            },
          })),
        })}
      >
        {(width) => (
          <InceptionFlow
            width={width}
            inChannels={inChannels}
            outChannels={outChannels}
            segments={form === 'standard' ? 0 : segments}
            isApart={form === 'towers'}
            output={output - 1}
            stages={stages}
            onOutput={(index) => turn({ output: index + 1 })}
            text={{
              title,
              summary,
              input: t('flow.input', values),
              middle: t(width < 520 ? 'flow.middleShort' : 'flow.middle', values),
              output: t('flow.output', values),
            }}
          />
        )}
      </ChartFrame>
      <p className={styles.finding} data-piece="answer" aria-live="polite">
        {t(`hand.${form}`, values)}
      </p>
      {isBetween && <Equality size={size} segments={segments} seed={dials.seed} />}
    </section>
  )

  function stageName({ id, layer }: FormStage) {
    if (id === 'pointwise') return t('stage.pointwise')
    if (layer.kind === 'depthwise') return t('stage.depthwise')
    return t(`stage.${form === 'standard' ? 'full' : form === 'grouped' ? 'grouped' : 'tower'}`, {
      kernel: format.integer(kernelSize),
    })
  }
})

/** So many towers are run on real numbers; more would say the same. */
const MOST_RUN = 6

/** Towers and groups on the same seeded numbers: the same outputs. */
const Equality = memo(function Equality(props: {
  readonly size: LayerSize
  readonly segments: number
  readonly seed: number
}) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const segments = useDeferredValue(Math.min(props.segments, MOST_RUN))
  const kernelSize = Math.min(props.size.kernelSize, 5)
  const inChannels = Math.min(props.size.inChannels, MOST_RUN)
  const { gap } = useMemo(() => {
    const size = { kernelSize, inChannels, outChannels: 2 * segments }
    return towersAndGroups(props.seed, size, segments)
  }, [kernelSize, inChannels, segments, props.seed])
  return (
    <p className={styles.text} data-piece="answer">
      {t('equal', {
        segments: format.integer(segments),
        outputs: format.integer(6 * 6 * 2 * segments),
        gap: format.fraction(gap),
      })}
    </p>
  )
})
