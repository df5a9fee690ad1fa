import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import type { ConvPictureProps } from './pictureProps'

/** A convolution as sheets in the one isometric hand. */
export const SolidPicture = memo(function SolidPicture({ width, text }: ConvPictureProps) {
  const id = useId()
  return (
    <ChartSvg id={id} width={width} height={width / 3} text={text}>
      {null}
    </ChartSvg>
  )
})
