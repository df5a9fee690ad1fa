import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockCell } from '../../../core/foldNorm/trail'
import { drawnChain } from '../../../core/foldNorm/v1Blocks'
import { NumberSlider } from '../../../ui/NumberSlider'
import blocks from '../blocks.module.css'
import { BlockCosts } from './BlockCosts'
import { ChainFigure } from './ChainFigure'
import { ownDials } from './foldParts'
import type { PartProps } from './part'

/** The two blocks of Figure 3 of arXiv:1704.04861 on the same numbers. */
export const BlocksSection = memo(function BlocksSection({ dials, turn }: PartProps<'blocks'>) {
  const { t } = useTranslation('exV1Block')
  const { seed } = dials
  // Two blocks are many hundred numbers: they follow the hand a moment later.
  const late = useDeferredValue(seed)
  const full = useMemo(() => drawnChain('full', late), [late])
  const separable = useMemo(() => drawnChain('separable', late), [late])
  const onFull = useCallback((cell: BlockCell) => turn({ full: cell }), [turn])
  const onPair = useCallback((cell: BlockCell) => turn({ pair: cell }), [turn])
  return (
    <section className={blocks.section} aria-labelledby="v1-blocks">
      <h3 id="v1-blocks">{t('blocks.title')}</h3>
      <p className={blocks.text}>{t('blocks.text')}</p>
      <div className={blocks.controls} data-piece="controls">
        <NumberSlider
          label={t('blocks.seed')}
          value={seed}
          min={1}
          max={99}
          step={1}
          onChange={(next) => turn({ seed: next, ...ownDials(next, dials.channel - 1) })}
        />
      </div>
      <div className={blocks.follows} aria-busy={late !== seed}>
        <ChainFigure chain={full} cell={dials.full} onCell={onFull} />
        <ChainFigure chain={separable} cell={dials.pair} onCell={onPair} />
      </div>
      <BlockCosts />
    </section>
  )
})
