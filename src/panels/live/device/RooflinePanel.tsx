import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { labOf } from '../../../state/lab/labBrowser'
import type { RooflineResult } from '../../../state/lab/labState'
import { sameSide, sideOf } from '../../../state/lab/sides'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { LabTask } from '../../LabTask'
import { MarksNotice } from '../../MarksNotice'
import { ResultFoot } from '../../ResultFoot'
import { useRunnerWords } from '../../useConfigWords'
import { useDeviceWords } from '../../useDeviceWords'
import { useRun } from '../../useRun'
import styles from './Device.module.css'
import { LimitsFound } from './LimitsFound'
import { RoofFindings, RoofLimits } from './RoofFindings'
import { RooflineChart } from './RooflineChart'
import { useLiveLayers, useMeasuredLayers } from './useRoofLayers'

/** The limits of this device, and every layer of what runs under them. */
export function RooflinePanel() {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const store = useStore()
  const runner = useRunnerWords()
  const run = useRun()
  const choice = useApp((state) => state.choice)
  const result = useApp(({ lab }) => lab.roofline)
  return (
    <Panel
      piece="roofline"
      title={t('roof.title')}
      aside={result && <Badge kind="measured">{t(`clock.${result.clock}`)}</Badge>}
    >
      <div className={styles.result}>
        <p className={styles.lead}>{t('roof.lead')}</p>
        <LabTask
          task="roofline"
          start={t('roof.start')}
          how={t('roof.how', { network: runner(choice) })}
          hasResult={result !== null}
          sides={[sideOf(choice)]}
          hindrance={run?.phase === 'asking' ? t('task.asking') : null}
          progress={(done, total) => format.percent(done / total)}
          begin={() => labOf(store).roofline()}
        />
        {result ? <Measured result={result} /> : <p className={styles.note}>{t('roof.empty')}</p>}
      </div>
    </Panel>
  )
}

const FOLLOWS = ['live', 'measured'] as const

function Measured({ result }: { readonly result: RooflineResult }) {
  const { t } = useTranslation('liveDevice')
  const words = useDeviceWords()
  const runner = useRunnerWords()
  const [follow, setFollow] = useState<(typeof FOLLOWS)[number]>('live')
  const measured = useMeasuredLayers(result)
  const live = useLiveLayers(result)
  const isLive = follow === 'live' && live !== null
  const { layers, side } = isLive ? live : measured
  const what = runner(side)
  return (
    <>
      <Stale result={result} isLive={isLive} />
      <MarksNotice marks={result.marks} />
      <RoofLimits limits={result.limits} backend={result.environment.backend} />
      <div className={styles.controls}>
        <div className={styles.run}>
          <Choices
            label={t('roof.follow')}
            value={isLive ? 'live' : 'measured'}
            options={FOLLOWS.map((id) => ({
              id,
              label: t(id === 'live' ? 'roof.followLive' : 'roof.followMeasured'),
            }))}
            isDisabled={live === null}
            onChange={setFollow}
          />
          <p className={styles.note}>
            {t(`roof.of.${isLive ? 'live' : 'measured'}`, { network: what })}
          </p>
        </div>
        <RooflineChart
          key={words.unit}
          result={result}
          layers={layers}
          network={what}
          rangeKey={`${result.made} ${JSON.stringify(side)} ${isLive}`}
        />
      </div>
      <RoofFindings limits={result.limits} layers={layers} />
      <LimitsFound result={result} />
      <ResultFoot result={result} fileName="separable-lab-roofline" />
    </>
  )
}

/** The limits are another backend's, or the points another setting's. */
function Stale({ result, isLive }: { readonly result: RooflineResult; readonly isLive: boolean }) {
  const { t } = useTranslation('liveDevice')
  const store = useStore()
  const words = useDeviceWords()
  const runner = useRunnerWords()
  const choice = useApp((state) => state.choice)
  const { side } = result
  if (isLive || sameSide(side, sideOf(choice))) return null
  const backend = words.backend(side.backend)
  return (
    <Notice
      kind="info"
      title={
        side.backend === choice.backend
          ? t('stale.side', { what: runner(side), backend })
          : t('stale.limits', { backend })
      }
      action={<Button onPress={() => choose(store, side)}>{t('stale.back')}</Button>}
    />
  )
}
