import type { TFunction } from 'i18next'
import type { RankPiece } from '../../../charts/conv/layoutRankPicture'
import { type Factored, type Grid, missOf, summed } from './factor'

/** Kernel = first pair + second pair + …; their sum where there are several; what is missed. */
export function piecesOf(
  factors: Factored,
  kept: number,
  made: { readonly sum: Grid; readonly rest: Grid },
  t: TFunction<'rank'>,
): readonly RankPiece[] {
  const { grid, terms } = factors
  const isExact = missOf(factors, kept).error === 0
  const products = terms.slice(0, kept).map(
    (term, index): RankPiece => ({
      key: `term${index}`,
      sign: index > 0 ? '+' : isExact ? '=' : '≈',
      label: t(kept > 1 ? 'piece.pairOf' : 'piece.pair', { pair: index + 1 }),
      hue: 'ink',
      grid: {
        ...summed({ ...factors, terms: [term] }, 1),
        column: term.column,
        row: term.row,
      },
    }),
  )
  const sum: RankPiece = {
    key: 'sum',
    sign: '=',
    label: t('piece.sum'),
    hue: 'ink',
    grid: made.sum,
  }
  return [
    { key: 'kernel', sign: null, label: t('piece.kernel'), hue: 'k', grid },
    ...products,
    ...(kept > 1 ? [sum] : []),
    { key: 'rest', sign: null, label: t('piece.rest'), hue: 'cout', grid: made.rest },
  ]
}
