import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { hasWidth } from '../../../nets/ids'
import { labOf } from '../../../state/lab/labBrowser'
import type { LabSide, SweepResult, SweepSetting } from '../../../state/lab/labState'
import { sideOf } from '../../../state/lab/sides'
import { SWEEP, sweptValues } from '../../../state/lab/sweep'
import { choose } from '../../../state/store'
import { parseTransforms } from '../../../state/transforms'
import { useApp, useStore } from '../../../state/useApp'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { LabTask } from '../../LabTask'
import { MarksNotice } from '../../MarksNotice'
import { ResultFoot } from '../../ResultFoot'
import { useDeviceWords } from '../../useDeviceWords'
import { useNetworkName } from '../../useNetworkName'
import { useRun } from '../../useRun'
import styles from './Device.module.css'
import { SweepFigure } from './SweepFigure'
import { SweepFindings } from './SweepFindings'

/** One network at several sizes: how its time grows with its work on this device. */
export function SweepPanel() {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const store = useStore()
  const network = useSweptName()
  const run = useRun()
  const choice = useApp((state) => state.choice)
  const result = useApp(({ lab }) => lab.sweep)
  const [wanted, setWanted] = useState<SweepSetting['over']>('alpha')
  const side = sideOf(choice)
  const canWiden = hasWidth(side.netId)
  const over = canWiden ? wanted : 'resolution'
  const values = sweptValues(side, { over })
  const name = network(side)
  const listed = values.map((value) =>
    over === 'alpha' ? String(value) : t('sweep.px', { value }),
  )
  return (
    <Panel
      piece="sweep"
      title={t('sweep.title')}
      aside={result && <Badge kind="measured">{live('device.clock')}</Badge>}
    >
      <div className={styles.result}>
        <p className={styles.lead}>{t('sweep.lead')}</p>
        {canWiden ? (
          <Choices
            label={t('sweep.over')}
            value={over}
            options={[
              { id: 'alpha', label: t('sweep.alpha', { resolution: side.resolution }) },
              { id: 'resolution', label: t('sweep.resolution', { alpha: side.alpha }) },
            ]}
            onChange={setWanted}
          />
        ) : (
          <p className={styles.note}>{t('sweep.noAlpha', { network: name })}</p>
        )}
        <LabTask
          task="sweep"
          start={t('sweep.start')}
          how={t('sweep.how', {
            network: name,
            values:
              over === 'alpha' ? t('sweep.at', { value: listed.join(', ') }) : listed.join(', '),
            samples: SWEEP.rounds * SWEEP.samples,
          })}
          hasResult={result !== null}
          sides={values.map((value) => ({ ...side, [over]: value }))}
          keepsParts
          hindrance={run?.phase === 'asking' ? t('task.asking') : null}
          progress={(done, total) =>
            t('sweep.progress', { done: format.integer(done), total: format.integer(total) })
          }
          begin={() => labOf(store).sweep({ over })}
        />
        {result ? <Measured result={result} /> : <p className={styles.note}>{t('sweep.empty')}</p>}
      </div>
    </Panel>
  )
}

/** The network with its changes, without the size that varies. */
export function useSweptName() {
  const { name } = useNetworkName()
  return ({ netId, transforms }: Pick<LabSide, 'netId' | 'transforms'>) =>
    name({ id: netId, made: parseTransforms(transforms) ?? [] })
}

function Measured({ result }: { readonly result: SweepResult }) {
  return (
    <>
      <Stale result={result} />
      <MarksNotice marks={result.marks} />
      <SweepFindings result={result} />
      <SweepFigure result={result} />
      <ResultFoot result={result} fileName="separable-lab-sweep" />
    </>
  )
}

/** What varies may be anything; the rest of the setting is the curve's own. */
function isStale({ side, over }: SweepResult, now: LabSide): boolean {
  const { netId, transforms, backend, alpha, resolution } = side
  const isSame = now.netId === netId && now.transforms === transforms && now.backend === backend
  return !isSame || (over === 'alpha' ? now.resolution !== resolution : now.alpha !== alpha)
}

function Stale({ result }: { readonly result: SweepResult }) {
  const { t } = useTranslation('liveDevice')
  const store = useStore()
  const words = useDeviceWords()
  const network = useSweptName()
  const choice = useApp((state) => state.choice)
  const { side } = result
  if (!isStale(result, sideOf(choice))) return null
  return (
    <Notice
      kind="info"
      title={t('stale.side', { what: network(side), backend: words.backend(side.backend) })}
      action={<Button onPress={() => choose(store, side)}>{t('stale.back')}</Button>}
    />
  )
}
