import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { Equation, Fraction, RatioTerms, Side } from '../../Equation'
import { separableShare } from '../counterWays'
import type { Race } from './race'

/** m · (1/C_out + 1/K²) with the reader's numbers, and both counters as one fraction. */
export function RaceEquation({ race }: { race: Race }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { standard, separable } = race.plans
  const { kernelSize, outChannels, channelMultiplier } = standard.setting
  const values = {
    outChannels: format.integer(outChannels),
    kernelSquared: format.integer(kernelSize ** 2),
    multiplier: format.integer(channelMultiplier),
    separable: format.integer(separable.macs),
    standard: format.integer(standard.macs),
    ratio: format.fraction(separableShare(standard.setting)),
  }
  const isPlain = channelMultiplier === 1
  return (
    <Equation label={t(isPlain ? 'equation.spoken' : 'equation.spokenTimes', values)}>
      <Side times={isPlain ? undefined : <i>m</i>}>
        <RatioTerms />
      </Side>
      <Side isEqual times={isPlain ? undefined : values.multiplier}>
        <RatioTerms outChannels={values.outChannels} kernelSquared={values.kernelSquared} />
      </Side>
      <Side isEqual>
        <Fraction over={values.separable} under={values.standard} />
      </Side>
      <Side isEqual>
        <strong>{values.ratio}</strong>
      </Side>
    </Equation>
  )
}
