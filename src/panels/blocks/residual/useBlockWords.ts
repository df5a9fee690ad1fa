import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import type { BlockWords } from '../../../charts/blocks/ResidualBlocks'
import type { Hue } from '../../../charts/hue'
import type { BlockStep, StepId } from '../../../core/bottleneck/steps'
import { useFormat } from '../../../i18n/useFormat'
import type { BlockDrawing } from './drawing'
import type { BlockStudy } from './study'
import { useBytes } from './useBytes'

/** An operation’s colour: a filter a channel, a mixing of channels, both at once. */
export const STEP_HUE: Readonly<Record<StepId, Hue>> = {
  reduce: 'pw',
  spatial: 'ink',
  widen: 'pw',
  shortcut: 'pw',
  expand: 'pw',
  depthwise: 'dw',
  project: 'pw',
  add: 'ink',
}

/** What stands beside the drawing of a block, at a moment of its run or at none. */
export function useBlockWords() {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const [bytes] = useBytes()
  const isCovered = useContext(AnswersHidden)

  /** “MobileNetV2’s block”, “Bottleneck”. */
  const name = ({ setting }: BlockStudy) => t(`family.${setting.family}`)
  const widths = ({ setting, middle }: BlockStudy) =>
    t('widths', {
      in: format.integer(setting.inChannels),
      middle: format.integer(middle),
      out: format.integer(setting.outChannels),
    })
  const kernel = ({ kernel: size }: BlockStep) => (size ? t('kernel', { size: size[0] }) : '')
  const step = (one: BlockStep) => t(`step.${one.id}`, { kernel: kernel(one) })

  /** About the skip: there, there by a convolution, or why not. */
  function skip({ setting, obstacle, side }: BlockStudy): string {
    const values = {
      in: format.integer(setting.inChannels),
      out: format.integer(setting.outChannels),
    }
    if (!obstacle) return t('skip.there', values)
    return t(side === 'bottleneck' ? 'skip.shaped' : `skip.${obstacle}`, values)
  }

  function lines(one: BlockStep, sums: boolean): readonly string[] {
    const after = one.after ? t(`after.${one.after}`) : t('after.linear')
    if (!one.kernel) return [step(one), ...(one.after ? [after] : [])]
    const shape = t('kernels', {
      number: format.integer(one.kernels),
      shape: one.kernel.map(format.integer).join('×'),
    })
    const strided = one.stride[0] > 1 ? t('after.stride', { after }) : after
    return [step(one), shape, sums ? t('after.sum') : strided]
  }

  function words(study: BlockStudy, drawing: BlockDrawing, at: number): BlockWords {
    const moment = study.shown[at]
    const steps = new Map(study.steps.map((one) => [one.id, one]))
    const { totals } = study.cost
    const counts = t('counts', {
      macs: format.macs(totals.macs),
      params: format.params(totals.params),
    })
    const last = drawing.rows.length - 1
    return {
      header: [
        name(study),
        widths(study),
        isCovered
          ? ''
          : moment
            ? t('holds', { bytes: bytes(moment.bytes), peak: bytes(study.peak) })
            : counts,
      ],
      foot: skip(study),
      tensors: drawing.rows.map((id, row) => {
        const tensor = drawing.drawn.tensors[row]
        const held = moment?.held.find((one) => one.name === id)
        const hue: Hue = row === 0 ? 'cin' : row === last ? 'cout' : 'ink'
        const side = format.integer(tensor?.side ?? 0)
        const isCut = (tensor?.parts.length ?? 1) > 1
        return {
          hue,
          shape: [side, side, format.integer(tensor?.channels ?? 0)] as const,
          ...(moment
            ? { role: held?.role ?? null, roleName: t(`role.${held?.role ?? 'none'}`) }
            : {}),
          ...(moment && isCut && moment.piece !== null ? { part: moment.piece } : {}),
        }
      }),
      operations: drawing.steps.map((id, index) => {
        const one = steps.get(id)
        const sums = (drawing.drawn.operations[index]?.adds ?? false) && id === 'project'
        return { hue: STEP_HUE[id], lines: one ? lines(one, sums) : [], runs: moment?.step === id }
      }),
    }
  }

  return { name, widths, step, skip, words }
}
