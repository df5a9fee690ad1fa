import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { BACKENDS } from '../../../runtime/protocol'
import { RANGES } from '../../../state/choice'
import { labOf } from '../../../state/lab/labBrowser'
import type { ActivationBenchResult, ActivationLayer } from '../../../state/lab/labState'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { NumberField } from '../../../ui/NumberField'
import { Select } from '../../../ui/Select'
import { LabTask } from '../../LabTask'
import { MarksNotice } from '../../MarksNotice'
import { ResultFoot } from '../../ResultFoot'
import blocks from '../blocks.module.css'
import styles from './Activations.module.css'
import { BenchFigure } from './BenchFigure'

const FIELDS = [
  { field: 'inChannels', letter: 'C_in', hue: 'cin' },
  { field: 'outChannels', letter: 'C_out', hue: 'cout' },
  { field: 'featureSize', letter: 'D_F', hue: 'df' },
] as const

const offered = () => BACKENDS.filter((id) => id !== 'webgpu' || 'gpu' in navigator)

const sameLayer = (one: ActivationLayer, other: ActivationLayer) =>
  FIELDS.every(({ field }) => one[field] === other[field])

/** The same 1×1 convolution with each activation, timed on this device when the reader asks. */
export const BenchSection = memo(function BenchSection() {
  const { t } = useTranslation('exActivations')
  const { t: device } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const store = useStore()
  const backend = useApp(({ choice }) => choice.backend)
  const inChannels = useApp(({ choice }) => choice.inChannels)
  const outChannels = useApp(({ choice }) => choice.outChannels)
  const featureSize = useApp(({ choice }) => choice.featureSize)
  const result = useApp(({ lab }) => lab.activations)
  const setting = { inChannels, outChannels, featureSize }
  return (
    <section className={blocks.section}>
      <div className={styles.heading}>
        <h3>{t('bench.heading')}</h3>
        {result && <Badge kind="measured">{device('clock.slope')}</Badge>}
      </div>
      <p className={blocks.text}>{t('bench.text')}</p>
      <div className={styles.fields}>
        {FIELDS.map(({ field, letter, hue }) => (
          <NumberField
            key={field}
            label={device(`bench.field.${field}`)}
            letter={letter}
            hue={hue}
            value={setting[field]}
            {...RANGES[field]}
            onChange={(value) => choose(store, { [field]: value })}
          />
        ))}
        <Select
          label={live('device.backend')}
          value={backend}
          options={offered().map((id) => ({ id, label: live(`backend.${id}`) }))}
          onChange={(id) => choose(store, { backend: id })}
        />
      </div>
      <LabTask
        task="activations"
        start={t('bench.start')}
        how={t('bench.how', { backend: live(`backend.${backend}`) })}
        hasResult={result !== null}
        progress={(done, total) =>
          device('bench.progress', { done: format.integer(done), total: format.integer(total) })
        }
        begin={() => labOf(store).activations(setting)}
      />
      {result ? (
        <Measured
          result={result}
          isStale={!sameLayer(result.setting, setting) || result.backend !== backend}
        />
      ) : (
        <p className={styles.note}>{t('bench.empty')}</p>
      )}
    </section>
  )
})

interface MeasuredProps {
  readonly result: ActivationBenchResult
  /** Of another layer or backend than the fields show. */
  readonly isStale: boolean
}

function Measured({ result, isStale }: MeasuredProps) {
  const { t } = useTranslation('exActivations')
  const { t: device } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const store = useStore()
  const { setting, backend } = result
  return (
    <>
      {isStale && (
        <Notice
          kind="info"
          title={t('bench.stale', { ...setting, backend: live(`backend.${backend}`) })}
          action={
            <Button onPress={() => choose(store, { ...setting, backend })}>
              {device('stale.back')}
            </Button>
          }
        />
      )}
      <MarksNotice marks={result.marks} />
      <BenchFigure result={result} />
      <ResultFoot result={result} fileName="separable-lab-activations" />
    </>
  )
}
