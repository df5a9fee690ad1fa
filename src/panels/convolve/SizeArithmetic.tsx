import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { AxisPicture } from '../../charts/conv/AxisPicture'
import { Letters } from '../../charts/Letters'
import { useWidth } from '../../charts/useWidth'
import type { ConvScene, ConvStage } from '../../core/conv/setting'
import { type AxisSize, axisSizes } from '../../core/conv/sizes'
import { useFormat } from '../../i18n/useFormat'
import type { Drawn } from '../../state/convolve'
import { Formula } from '../../ui/Formula'
import styles from './SizeArithmetic.module.css'
import { numbersTex, type StageAxis, spokenSize, symbolsTex } from './sizeTerms'
import { useSizeSentences } from './sizeWords'

interface SizeArithmeticProps {
  readonly drawn: Drawn
  readonly scene: ConvScene
}

/** Why the output is as large as it is, stage by stage, with the drawn numbers. */
export const SizeArithmetic = memo(function SizeArithmetic({ drawn, scene }: SizeArithmeticProps) {
  const { t } = useTranslation('sum')
  const { stages } = scene.plan
  const words = { before: t('sizes.before'), after: t('sizes.after'), in: t('sizes.in') }
  return (
    <section className={styles.sizes} data-piece="sizes answer" aria-label={t('sizes.title')}>
      <h2 className={styles.title}>{t('sizes.title')}</h2>
      <div className={styles.formula}>
        <Formula tex={symbolsTex(words)} label={t('sizes.formulaLabel')} />
      </div>
      <p className={styles.note}>
        <Letters text={t('sizes.letters')} />
      </p>
      <div className={styles.stages}>
        {stages.map((stage, index) => (
          <StageSizes
            key={stage.id}
            stage={stage}
            number={stages.length > 1 ? index + 1 : null}
            padding={index === 0 || stage.id === 'horizontal' ? drawn.setting.padding : 'valid'}
          />
        ))}
      </div>
    </section>
  )
})

const sameAxis = (one: StageAxis, other: StageAxis) =>
  one.taps === other.taps &&
  one.dilation === other.dilation &&
  // Object.keys of the interface's own fields, all of them numbers.
  (Object.keys(one.size) as (keyof AxisSize)[]).every((key) => one.size[key] === other.size[key])

interface StageSizesProps {
  readonly stage: ConvStage
  /** From 1, where there are several. */
  readonly number: number | null
  readonly padding: 'same' | 'valid'
}

function StageSizes({ stage, number, padding }: StageSizesProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const [rows, columns] = axisSizes(stage).map(
    (size, axis): StageAxis => ({
      size,
      taps: stage.layer.kernelSize[axis === 0 ? 0 : 1],
      dilation: stage.layer.dilation[axis === 0 ? 0 : 1],
    }),
  )
  if (!rows || !columns) return null
  const level = number === null ? 3 : 4
  return (
    <div className={styles.stage}>
      {number !== null && (
        <h3 className={styles.name}>
          {t('sizes.stage', { number: format.integer(number), stage: t(`stage.${stage.id}`) })}
        </h3>
      )}
      <div className={styles.axes}>
        {sameAxis(rows, columns) ? (
          <Axis axis={rows} name={t('sizes.both')} padding={padding} level={level} />
        ) : (
          <>
            <Axis axis={rows} name={t('sizes.rows')} padding={padding} level={level} />
            <Axis axis={columns} name={t('sizes.columns')} padding={padding} level={level} />
          </>
        )}
      </div>
    </div>
  )
}

interface AxisProps {
  readonly axis: StageAxis
  readonly name: string
  readonly padding: 'same' | 'valid'
  /** Of its heading. */
  readonly level: 3 | 4
}

function Axis({ axis, name, padding, level }: AxisProps) {
  const Heading = `h${level}` as const
  const { t } = useTranslation('sum')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(320)
  const sentences = useSizeSentences(axis, padding)
  const { size, taps, dilation } = axis
  return (
    <div className={styles.axis}>
      <Heading className={styles.axisName}>
        {t('sizes.axis', {
          name,
          before: format.integer(size.inSize),
          after: format.integer(size.out),
        })}
      </Heading>
      <div className={styles.formula}>
        <Formula tex={numbersTex(axis)} label={spokenSize(axis)} />
      </div>
      <div ref={box} className={styles.drawing}>
        <AxisPicture
          width={width}
          axis={size}
          dilation={dilation}
          text={{
            title: t('sizes.picture', { name }),
            summary: t('sizes.summary', {
              pixels: format.integer(size.inSize),
              before: format.integer(size.before),
              after: format.integer(size.after),
              taps: format.integer(taps),
              extent: format.integer(size.extent),
              stride: format.integer(size.stride),
              out: format.integer(size.out),
            }),
          }}
        />
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.note}>
          {sentence}
        </p>
      ))}
    </div>
  )
}
