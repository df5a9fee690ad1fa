import type { TFunction } from 'i18next'
import type { Factorization } from '../../core/closedForm'
import type { Convention } from '../../core/convention'
import type { Format } from '../../i18n/format'
import type { PossibleStudy } from './study'

export const MEASURES = [
  'operations',
  'params',
  'activationBytes',
  'trafficBytes',
  'flopsPerByte',
] as const
export type Measure = (typeof MEASURES)[number]

/** A measure as the page prints it. */
export function printMeasure(
  measure: Measure,
  value: number,
  unit: Convention['unit'],
  format: Format,
) {
  switch (measure) {
    case 'operations':
      return format.operations(value, unit)
    case 'params':
      return format.params(value)
    case 'activationBytes':
    case 'trafficBytes':
      return format.bytes(value)
    case 'flopsPerByte':
      return format.flopsPerByte(value)
  }
}

/** A factorization's name with the number that shapes it. */
export function wayName(
  id: Factorization['id'],
  { setting }: PossibleStudy,
  t: TFunction<'cost'>,
  format: Format,
): string {
  switch (id) {
    case 'grouped':
      return setting.groups === 1
        ? t('way.groupedOne')
        : t('way.grouped', { groups: format.integer(setting.groups) })
    case 'invertedResidual':
      return t('way.invertedResidual', { expansion: format.integer(setting.expansion) })
    default:
      return t(`way.${id}`)
  }
}
