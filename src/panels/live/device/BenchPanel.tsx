import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYER_FIELDS, type LayerSetting } from '../../../core/closedForm'
import { useFormat } from '../../../i18n/useFormat'
import type { Choice } from '../../../state/choice'
import { labOf } from '../../../state/lab/labBrowser'
import type { LayerBenchResult } from '../../../state/lab/labState'
import { selectLayerSetting } from '../../../state/selectors'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { ChoiceLink } from '../../ChoiceLink'
import { LabTask } from '../../LabTask'
import { MarksNotice } from '../../MarksNotice'
import { ResultFoot } from '../../ResultFoot'
import { useDeviceWords } from '../../useDeviceWords'
import { BenchFields } from './BenchFields'
import { BenchFigure } from './BenchFigure'
import { BenchFindings } from './BenchFindings'
import styles from './Device.module.css'
import { useLayerWords } from './useLayerWords'

/** Any single layer, computed in five ways and timed. */
export function BenchPanel() {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const store = useStore()
  const words = useDeviceWords()
  const layerWords = useLayerWords()
  const choice = useApp((state) => state.choice)
  const result = useApp(({ lab }) => lab.layer)
  const [size, setSize] = useState<'asWritten' | 'scaled'>('scaled')
  const written = useMemo(() => writtenSetting(choice), [choice])
  const scaled = selectLayerSetting(choice)
  const isScaled = !sameSetting(written, scaled)
  const setting = size === 'scaled' ? scaled : written
  const goBack = () => {
    if (!result) return
    // Written out as it was measured: α and ρ must not scale it once more.
    setSize('asWritten')
    choose(store, { ...result.setting, backend: result.backend })
  }
  return (
    <Panel
      piece="bench"
      title={t('bench.title')}
      aside={result && <Badge kind="measured">{t('clock.slope')}</Badge>}
    >
      <div className={styles.result}>
        <p className={styles.lead}>
          {t('bench.lead')} {t('bench.sameLayer')}
        </p>
        <BenchFields />
        {isScaled && (
          <div className={styles.run}>
            <Choices
              label={t('bench.scaling')}
              value={size}
              options={[
                {
                  id: 'scaled',
                  label: t('bench.scaled', {
                    alpha: choice.alpha,
                    resolution: choice.resolution,
                  }),
                },
                { id: 'asWritten', label: t('bench.asWritten') },
              ]}
              onChange={setSize}
            />
            <p className={styles.note}>{t('bench.is', { layer: layerWords(setting) })}</p>
          </div>
        )}
        <LabTask
          task="layer"
          start={t('bench.start')}
          how={t('bench.how', { backend: words.backend(choice.backend) })}
          hasResult={result !== null}
          progress={(done, total) =>
            t('bench.progress', { done: format.integer(done), total: format.integer(total) })
          }
          begin={() => labOf(store).layer(setting, choice.backend)}
        />
        <ChoiceLink to={{ view: 'cost' }} className={styles.link}>
          {t('bench.toCost')}
        </ChoiceLink>
        {result ? (
          <Measured
            result={result}
            isStale={!sameSetting(result.setting, setting) || result.backend !== choice.backend}
            onBack={goBack}
          />
        ) : (
          <p className={styles.note}>{t('bench.empty')}</p>
        )}
      </div>
    </Panel>
  )
}

interface MeasuredProps {
  readonly result: LayerBenchResult
  readonly isStale: boolean
  /** To the layer and backend that were measured. */
  readonly onBack: () => void
}

function Measured({ result, isStale, onBack }: MeasuredProps) {
  const { t } = useTranslation('liveDevice')
  const words = useDeviceWords()
  const layerWords = useLayerWords()
  const { setting, backend } = result
  return (
    <>
      {isStale && (
        <Notice
          kind="info"
          title={t('stale.layer', { what: layerWords(setting), backend: words.backend(backend) })}
          action={<Button onPress={onBack}>{t('stale.back')}</Button>}
        />
      )}
      <MarksNotice marks={result.marks} />
      <BenchFindings result={result} />
      <BenchFigure result={result} />
      <ResultFoot result={result} fileName="separable-lab-layer" />
    </>
  )
}

const writtenSetting = (choice: Choice): LayerSetting => {
  const { kernelSize, inChannels, outChannels, featureSize, stride } = choice
  const { padding, dilation, groups, expansion } = choice
  return {
    ...{ kernelSize, inChannels, outChannels, featureSize, stride },
    ...{ padding, dilation, groups, expansion },
  }
}

const sameSetting = (one: LayerSetting, other: LayerSetting) =>
  LAYER_FIELDS.every((field) => one[field] === other[field])
