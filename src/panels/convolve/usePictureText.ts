import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvPictureText } from '../../charts/conv/pictureProps'
import { valueAt } from '../../core/conv/scene'
import type { ConvPlan, ConvScene, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import type { Words } from './describeStep'
import { printValue, useSpotName } from './sumNames'

/** A map's or a kernel's sides, as a heading sets them: 6×6×4. */
const sides = (shape: readonly number[], { format }: Words) => shape.map(format.integer).join('×')

/** All that a picture of the scene says. */
export function usePictureText(scene: ConvScene, title: string): ConvPictureText {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const { plan } = scene
  const standing = useMemo(() => {
    const words = { t, format }
    return {
      notRead: t('picture.notRead'),
      summary: summaryOf(plan, words),
      maps: Array.from({ length: plan.stages.length + 1 }, (_, map) => mapName(plan, map, words)),
      kernels: plan.stages.map((stage) =>
        t(stage.kernel[3] === 1 ? 'picture.kernelOne' : 'picture.kernels', {
          stage: t(`stage.${stage.id}`),
          shape: sides(stage.kernel.slice(0, 3), words),
          count: stage.kernel[3],
        }),
      ),
    }
  }, [plan, t, format])
  const describeSpot = useDescribeSpot(scene)
  return useMemo(() => ({ ...standing, title, describeSpot }), [standing, title, describeSpot])
}

/** A value by its place and its number, or by its place alone while it is not computed. */
export function useDescribeSpot(scene: ConvScene): ConvPictureText['describeSpot'] {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const spotName = useSpotName(scene.plan)
  return useCallback(
    (spot: Spot, isComputed: boolean) =>
      t('picture.spot', {
        place: spotName(spot),
        value: isComputed ? printValue(valueAt(scene, spot), format) : t('picture.notYet'),
      }),
    [scene, spotName, t, format],
  )
}

/** From what to what, and through which kernels, in one sentence. */
export function summaryOf(plan: ConvPlan, words: Words): string {
  const { t } = words
  const first = plan.stages[0]!
  const last = plan.stages.at(-1) ?? first
  const stages = plan.stages.map((stage) =>
    t(stage.kernel[3] === 1 ? 'figure.stageOne' : 'figure.stage', {
      count: stage.kernel[3],
      stage: t(`stage.${stage.id}`),
      kernel: sides(stage.kernel.slice(0, 3), words),
    }),
  )
  return t('figure.summary', {
    input: sides(first.input, words),
    output: sides(last.output, words),
    stages: stages.join(t('listed')),
  })
}

function mapName(plan: ConvPlan, map: number, words: Words): string {
  const { t } = words
  if (map === 0) return t('picture.input', { shape: sides(plan.stages[0]!.input, words) })
  const stage = plan.stages[map - 1]!
  const shape = sides(stage.output, words)
  if (map === plan.stages.length) return t('picture.output', { shape })
  return t('picture.between', { shape, stage: t(`stage.${stage.id}`) })
}
