import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { V1BlockChain } from '../../../charts/blocks/V1BlockChain'
import type { TensorCell } from '../../../charts/blocks/v1BlockRegions'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Hue } from '../../../charts/hue'
import { type BlockCell, reachOf } from '../../../core/foldNorm/trail'
import { type Chain, indexIn, type StepId } from '../../../core/foldNorm/v1Blocks'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import { useNumbers } from './numbers'
import { Trail } from './Trail'

const HUES: Readonly<Record<StepId, Hue>> = {
  conv: 'cout',
  convNorm: 'cout',
  convAct: 'cout',
  dw: 'dw',
  dwNorm: 'dw',
  dwAct: 'dw',
  pw: 'pw',
  pwNorm: 'pw',
  pwAct: 'pw',
}

interface ChainFigureProps {
  readonly chain: Chain
  readonly cell: BlockCell
  readonly onCell: (cell: BlockCell) => void
}

/** A pointer that moves within a cell changes nothing. */
const isSameCell = (one: BlockCell | null, other: BlockCell | null) =>
  one === other ||
  (one?.step === other?.step &&
    one?.y === other?.y &&
    one?.x === other?.x &&
    one?.channel === other?.channel)

const toCell = ({ tensor, ...at }: TensorCell): BlockCell => ({ step: tensor - 1, ...at })

/** One block with every value it makes, and the trail of the one in hand. */
export const ChainFigure = memo(function ChainFigure({ chain, cell, onCell }: ChainFigureProps) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const frame = useFrameText()
  const { short, value } = useNumbers()
  const [hovered, setHovered] = useState<BlockCell | null>(null)
  const shown = hovered ?? cell
  const tensors = useMemo(
    () => [
      {
        key: 'input',
        name: t('steps.input'),
        shapeText: format.shape(chain.input.shape),
        hue: 'cin' as const,
        most: Number.POSITIVE_INFINITY,
        ...chain.input,
      },
      ...chain.steps.map((step) => ({
        key: step.id,
        name: t(`steps.${step.id}`),
        shapeText: format.shape(step.shape),
        hue: HUES[step.id],
        most: step.kind === 'act' ? step.most : Number.POSITIVE_INFINITY,
        shape: step.shape,
        values: step.values,
      })),
    ],
    [chain, t, format],
  )
  const describe = (at: TensorCell) => {
    const { shape, values, name } = tensors[at.tensor]!
    return t('cell', {
      name,
      row: format.integer(at.y + 1),
      column: format.integer(at.x + 1),
      channel: format.integer(at.channel + 1),
      value: value(values[indexIn(shape, at.y, at.x, at.channel)]!),
    })
  }
  const at: TensorCell = { tensor: shown.step + 1, y: shown.y, x: shown.x, channel: shown.channel }
  const last = chain.steps.at(-1)!
  const zeros = last.values.filter((one) => one === 0).length
  const title = t(`chains.${chain.id}.title`)
  const summary = t(`chains.${chain.id}.summary`, {
    zeros: format.integer(zeros),
    ended: format.integer(
      chain.steps.reduce(
        (sum, step) =>
          sum + (step.kind === 'act' ? step.values.filter((one) => one >= step.most).length : 0),
        0,
      ),
    ),
    values: format.integer(last.values.length),
    largest: value(Math.max(...last.values)),
  })
  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName={`v1-block-${chain.id}`}
      text={frame}
      note={t('chains.note')}
      level={3}
      table={() => ({
        columns: [
          { id: 'name', label: t('table.step') },
          { id: 'row', label: t('table.row'), print: format.integer },
          { id: 'column', label: t('table.column'), print: format.integer },
          { id: 'channel', label: t('table.channel'), print: format.integer },
          { id: 'value', label: t('table.value'), print: value },
        ],
        rows: tensors.flatMap(({ key, name, shape, values }) =>
          [...values].map((one, index) => ({
            key: `${key}-${index}`,
            cells: {
              name,
              row: Math.floor(index / (shape[1] * shape[2])) + 1,
              column: (Math.floor(index / shape[2]) % shape[1]) + 1,
              channel: (index % shape[2]) + 1,
              value: one,
            },
          })),
        ),
      })}
    >
      {(width) => (
        <>
          <V1BlockChain
            width={width}
            tensors={tensors}
            cell={at}
            lit={reachOf(chain, shown).map(({ step, ...region }) => ({
              tensor: step + 1,
              ...region,
            }))}
            onHover={(next) => {
              const one = next && toCell(next)
              setHovered((last) => (isSameCell(last, one) ? last : one))
            }}
            onCell={(next) => onCell(toCell(next))}
            text={{ title, summary, describe, number: short }}
          />
          <Trail chain={chain} cell={shown} onCell={onCell} />
        </>
      )}
    </ChartFrame>
  )
})
