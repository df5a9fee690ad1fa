import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { Equation, RatioTerms, Side, Squared } from '../Equation'

interface RatioEquationProps {
  readonly kernelSize: number
  readonly outChannels: number
  readonly ratio: number
}

/** 1/C_out + 1/K² with the reader's numbers. */
export function RatioEquation({ kernelSize, outChannels, ratio }: RatioEquationProps) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const label = t('answer.ratioLabel', {
    outChannels: format.integer(outChannels),
    kernelSquared: format.integer(kernelSize ** 2),
    ratio: format.fraction(ratio),
  })
  return (
    <Equation label={label}>
      <Side>
        <RatioTerms />
      </Side>
      <Side isEqual>
        <RatioTerms
          outChannels={format.integer(outChannels)}
          kernelSquared={<Squared base={kernelSize} />}
        />
      </Side>
      <Side isEqual>
        <strong>{format.fraction(ratio)}</strong>
      </Side>
    </Equation>
  )
}
