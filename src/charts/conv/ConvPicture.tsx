import styles from './conv.module.css'
import { NumbersPicture } from './NumbersPicture'
import type { ConvPictureProps } from './pictureProps'
import { SolidPicture } from './SolidPicture'

/** A convolution as it is made: as sheets in one isometric hand, or as grids of numbers. */
export function ConvPicture(props: ConvPictureProps) {
  return (
    <div className={styles.layers}>
      {props.display === 'numbers' ? <NumbersPicture {...props} /> : <SolidPicture {...props} />}
    </div>
  )
}
