import styles from './conv.module.css'
import { isMoving } from './moments'
import { NumbersPicture } from './NumbersPicture'
import type { ConvPictureProps } from './pictureProps'
import { SolidPicture } from './SolidPicture'

/** A convolution as it is made: as sheets in one isometric hand, or as grids of numbers. */
export function ConvPicture(props: ConvPictureProps) {
  const picture =
    props.display === 'numbers' ? <NumbersPicture {...props} /> : <SolidPicture {...props} />
  return isMoving(props.frame) ? <div className={styles.layers}>{picture}</div> : picture
}
