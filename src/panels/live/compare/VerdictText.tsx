import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { ComparisonResult } from '../../../state/lab/labState'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Big, Headline } from '../../../ui/Headline'
import styles from './Compare.module.css'
import { guessOf } from './kept'
import { isOnGpu, type Outcome } from './outcome'
import { asSpeed } from './prediction'
import type { SideNames } from './useSideNames'

interface VerdictTextProps {
  readonly result: ComparisonResult
  readonly outcome: Outcome
  readonly names: SideNames
}

/** Whether count and clock agree, in a sentence; then the likely reason, and what was guessed. */
export function VerdictText({ result, outcome, names }: VerdictTextProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const store = useStore()
  const { lead, reason, macs, total, fast, slow } = outcome
  const values = {
    fast: names[fast],
    slow: names[slow],
    times: format.ratio(total.value),
    macs: format.ratio(macs),
  }
  const guess = guessOf(store, result.a.side, result.b.side)
  return (
    <div className={styles.verdict} data-piece="answer">
      <Headline level={2} warns={lead === 'slower'}>
        <Trans t={t} i18nKey={`lead.${lead}`} values={values} components={{ big: <Big /> }} />
      </Headline>
      <p className={styles.why}>
        <Why result={result} outcome={outcome} names={names} />
      </p>
      {guess !== null && (
        <p className={styles.said}>
          {t('guess.revealed', {
            guess: format.ratio(asSpeed(guess, outcome.fast)),
            times: format.ratio(total.value),
          })}
        </p>
      )}
      {reason !== 'same' && (
        <div className={styles.actions}>
          <Button kind="quiet" onPress={() => choose(store, { livePart: 'layers' })}>
            {t('result.toLayers')}
          </Button>
          <Button kind="quiet" onPress={() => choose(store, { livePart: 'device' })}>
            {t('result.toDevice')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The reason in two sentences or three, with this device's own figures in them. */
function Why({ result, outcome, names }: VerdictTextProps) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const { fast, slow, reason } = outcome
  const at = { a: 0, b: 1 } as const
  const { dispatchShare, transferShare, explained } = result.verdict
  const [ofFast, ofSlow] = [result[fast], result[slow]]
  const [onGpu, onCpu] = isOnGpu(ofFast.side) ? [ofFast, ofSlow] : [ofSlow, ofFast]
  const unpacked = ofFast.unpacked > 0 ? fast : slow
  const sentence = t(`why.${reason}`, {
    fast: names[fast],
    slow: names[slow],
    macs: format.ratio(outcome.macs),
    traffic: format.ratio(outcome.traffic),
    expected: format.ratio(outcome.expected),
    inference: format.ratio(outcome.inference.value),
    low: format.ratio(outcome.total.low),
    high: format.ratio(outcome.total.high),
    fastSteps: format.integer(ofFast.network.steps),
    slowSteps: format.integer(ofSlow.network.steps),
    fastStart: format.ms(ofFast.overheadMs),
    slowStart: format.ms(ofSlow.overheadMs),
    gpuStart: format.ms(onGpu.overheadMs),
    cpuStart: format.ms(onCpu.overheadMs),
    gpu: live(`backend.${onGpu.side.backend}`),
    cpu: live(`backend.${onCpu.side.backend}`),
    fastBackend: live(`backend.${ofFast.side.backend}`),
    slowBackend: live(`backend.${ofSlow.side.backend}`),
    fastDispatch: format.percent(dispatchShare[at[fast]]),
    slowDispatch: format.percent(dispatchShare[at[slow]]),
    fastTransfer: format.percent(transferShare[at[fast]]),
    slowTransfer: format.percent(transferShare[at[slow]]),
    unpacked: names[unpacked],
    layers: format.integer(result[unpacked].unpacked),
  })
  const isReason = reason === 'dispatch' || reason === 'memory' || reason === 'transfer'
  if (!isReason) return sentence
  return t('why.covered', { sentence, share: format.integer(5 * Math.round(explained * 20)) })
}
