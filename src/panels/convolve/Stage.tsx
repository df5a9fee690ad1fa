import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cellSum } from '../../core/conv/cellSum'
import { frameAt } from '../../core/conv/frame'
import type { ConvScene } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import type { Drawn } from '../../state/convolve'
import { describeStep } from './describeStep'
import { stepOf } from './player'
import { Spoken } from './Spoken'
import { Transport } from './Transport'
import { usePlayer } from './usePlayer'

interface StageProps {
  readonly drawn: Drawn
  readonly scene: ConvScene
}

/** The layer that can be drawn, at the moment in hand. */
export function Stage({ scene }: StageProps) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const { plan } = scene
  const { player, position, act } = usePlayer(plan)
  const frame = useMemo(() => frameAt(plan, position), [plan, position])
  const sum = frame.cell ? cellSum(scene, frame.cell) : null
  return (
    <>
      <Transport plan={plan} player={player} position={position} act={act} />
      <Spoken
        text={describeStep(plan, frame, sum, { t, format })}
        step={stepOf(position)}
        isPlaying={player.isPlaying}
      />
    </>
  )
}
