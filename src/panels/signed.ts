import type { Format } from '../i18n/format'

/** A value of a map or a weight, with a minus sign as long as a figure. */
export const signed = (value: number, format: Format): string =>
  format.decimal(Math.abs(value) < 0.0005 ? 0 : value).replace('-', '−')

/** A value of a map: to a tenth, since pictures hold whole bytes. */
export const mapValue = (value: number, format: Format): string =>
  signed(Math.round(value * 10) / 10, format)
