import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import type { StageText } from '../../../charts/blocks/manifold/Stage'
import type { Curve } from '../../../core/manifold/curve'
import { useFormat } from '../../../i18n/useFormat'
import type { ManifoldDials } from '../../../state/experiments/manifoldDials'
import type { Followed, Trip } from './useManifold'

/** The stage's words with the reader's numbers, and the sentence about the followed point. */
export function useStageText(
  { act, way, n, fit }: ManifoldDials,
  curve: Curve,
  trip: Trip,
  one: Followed,
): StageText & { readonly note: string } {
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const isCovered = useContext(AnswersHidden)
  const activation = t(`act.${act}`)
  const values = {
    n: format.integer(n),
    activation,
    collapsed: format.percent(trip.collapsed),
    error: format.percent(trip.error),
    factor: format.ratio(trip.factor),
  }
  const point = {
    point: format.integer(one.index + 1),
    points: format.integer(curve.points.length),
    active: format.integer(one.flat.filter((flat) => !flat).length),
    n: values.n,
  }
  const isEmpty = curve.points.length === 0
  const note = t(`stage.rank${one.rank}`, point)
  return {
    title: t('stage.title'),
    summary: isEmpty ? t('stage.empty') : t('stage.summary', values),
    from: t('stage.from'),
    // How far it is stretched is worked out.
    to: t(fit && !isCovered ? `stage.stretched.${way}` : `stage.back.${way}`, values),
    outside: (points) => t('stage.outside', { count: points, points: format.integer(points) }),
    point: t('stage.point'),
    pointValue: note,
    before: t('stage.before', values),
    after: t('stage.after', values),
    index: format.integer,
    pen: t('draw.canvas'),
    penUp: t('draw.up'),
    penDown: t('draw.down'),
    note: isEmpty ? t('stage.empty') : isCovered ? '' : note,
  }
}
