import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_POINTS, pointsOf } from '../../../core/manifold/drawing'
import { useFormat } from '../../../i18n/useFormat'
import {
  type MANIFOLD_DIALS,
  type ManifoldDials,
  SHAPE_IDS,
} from '../../../state/experiments/manifoldDials'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Toggle } from '../../../ui/Toggle'
import type { TurnDials } from '../useDials'
import styles from './Manifold.module.css'

interface ShapeControlsProps extends Pick<ManifoldDials, 'shape' | 'draw'> {
  readonly turn: TurnDials<typeof MANIFOLD_DIALS>
  readonly isDrawing: boolean
  readonly onDrawing: (isDrawing: boolean) => void
}

/** Which curve goes in, and the pen for one's own. */
export const ShapeControls = memo(function ShapeControls(props: ShapeControlsProps) {
  const { shape, draw, turn, isDrawing, onDrawing } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const isEmpty = draw.length === 0
  return (
    <div className={styles.shape}>
      <Choices
        label={t('shape.label')}
        value={shape}
        options={SHAPE_IDS.map((id) => ({ id, label: t(`shape.${id}`) }))}
        onChange={(next) => {
          turn({ shape: next })
          onDrawing(next === 'drawn')
        }}
      />
      {shape === 'drawn' && (
        <>
          <Toggle label={t('draw.pen')} isSelected={isDrawing} onChange={onDrawing} />
          <Button onPress={() => turn({ draw: draw.slice(0, -1) })} isDisabled={isEmpty}>
            {t('draw.undo')}
          </Button>
          <Button onPress={() => turn({ draw: [] })} isDisabled={isEmpty}>
            {t('draw.clear')}
          </Button>
          <span>
            {t('draw.room', {
              used: format.integer(pointsOf(draw)),
              most: format.integer(MOST_POINTS),
            })}
          </span>
        </>
      )}
    </div>
  )
})
