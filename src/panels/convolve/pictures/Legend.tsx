import { useFormat } from '../../../i18n/useFormat'
import { signed } from '../../signed'
import styles from './MapView.module.css'
import { useMaps } from './maps'

/** The diverging scale with its ends; colour and sign say the same. */
export function Legend({ range }: { readonly range: number }) {
  const format = useFormat()
  const { gradient } = useMaps()
  return (
    <div className={styles.legend}>
      <span className={styles.scale} style={{ background: gradient }} />
      <span>{signed(-range, format)}</span>
      <span>0</span>
      <span>+{format.decimal(range)}</span>
    </div>
  )
}
