import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { LayerBenchResult } from '../../../state/lab/labState'
import { useDeviceWords } from '../../useDeviceWords'
import { fastestWay, pairedRates, type SeparableOutcome, separableOutcome } from './benchRates'
import styles from './Device.module.css'

/** Whether counting and the clock agree for this layer, where they part, and why. */
export function BenchFindings({ result }: { readonly result: LayerBenchResult }) {
  const { t } = useTranslation('liveDevice')
  const outcome = separableOutcome(result)
  return (
    <div className={styles.controls} data-piece="controls">
      {outcome && <Separable outcome={outcome} />}
      <Fastest result={result} />
      <p className={styles.note}>{t(`bench.grouped.${groupedCase(result)}`, useGrouped(result))}</p>
    </div>
  )
}

function Separable({ outcome }: { readonly outcome: SeparableOutcome }) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const words = useDeviceWords()
  const { separable, ratio, low, high } = outcome
  // Where the sentence is about speed, the interval is turned over with the ratio.
  const isSpeed = outcome.case === 'less'
  const rates = pairedRates(outcome)
  return (
    <>
      <p className={styles.finding} data-piece="answer">
        {t(`bench.${outcome.case}`, {
          macs: format.ratio(separable.macsRatio),
          ratio: format.ratio(ratio),
          promise: format.ratio(1 / separable.macsRatio),
          times: format.ratio(1 / ratio),
          low: format.ratio(isSpeed ? 1 / high : low),
          high: format.ratio(isSpeed ? 1 / low : high),
        })}
      </p>
      {rates && outcome.case !== 'unsure' && outcome.case !== 'agree' && (
        <p className={styles.lead}>
          {t(rates.slower > 1 ? 'bench.rates' : 'bench.ratesFaster', {
            standard: words.rate(rates.standard),
            separable: words.rate(rates.separable),
            promise: format.ratio(1 / separable.macsRatio),
            slower: format.ratio(rates.slower),
            times: format.ratio(1 / ratio),
          })}{' '}
          {rates.slower > 1 && t('bench.why')}
        </p>
      )}
    </>
  )
}

function Fastest({ result }: { readonly result: LayerBenchResult }) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const fastest = fastestWay(result)
  const standard = result.rows.find(({ id }) => id === 'standard')
  if (!fastest?.ms || !standard?.ms || !fastest.measured) return null
  return (
    <p className={styles.lead}>
      {t('bench.summary', {
        standard: format.ms(standard.ms.median),
        fastest: t(`bench.way.${fastest.id}`, { ...result.setting }),
        ms: format.ms(fastest.ms.median),
        ratio: format.ratio(fastest.measured.ratio),
        macs: format.ratio(fastest.macsRatio),
      })}
    </p>
  )
}

type GroupedCase = 'webgl' | 'other' | 'one' | 'all'

/** How a backend comes by a grouped convolution, which the library has none of. */
export function groupedCase({ setting, environment }: LayerBenchResult): GroupedCase {
  const { groups, inChannels, outChannels } = setting
  if (groups === 1) return 'one'
  if (groups === inChannels && groups === outChannels) return 'all'
  return environment.backend === 'webgl' ? 'webgl' : 'other'
}

function useGrouped({ setting, environment }: LayerBenchResult) {
  const words = useDeviceWords()
  return { backend: words.backend(environment.backend), groups: setting.groups }
}
