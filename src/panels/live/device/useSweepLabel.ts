import { useTranslation } from 'react-i18next'
import type { SweepPoint, SweepResult } from '../../../state/lab/labState'

/** “α 0.5” or “160 px”: what tells one point of a curve from the others. */
export function useSweepLabel({ over }: Pick<SweepResult, 'over'>) {
  const { t } = useTranslation('liveDevice')
  return ({ alpha, resolution }: SweepPoint) =>
    over === 'alpha' ? t('sweep.at', { value: alpha }) : t('sweep.px', { value: resolution })
}

/** How far off a line something is, with its sign: “+12.0%”. */
export const printOff = (off: number, percent: (share: number) => string): string =>
  `${off < 0 ? '−' : '+'}${percent(Math.abs(off))}`
