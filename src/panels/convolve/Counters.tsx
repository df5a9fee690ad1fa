import { type CSSProperties, memo, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { hueColour } from '../../charts/hue'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvScene, ConvSetting } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import type { Drawn } from '../../state/convolve'
import { Formula } from '../../ui/Formula'
import styles from './Counters.module.css'
import { separableShare, type Way, waysOf } from './counterWays'

interface CountersProps {
  readonly drawn: Drawn
  readonly scene: ConvScene
  readonly frame: ConvFrame
}

/** Multiply–accumulates as they happen, and how far as many would have brought the other kinds. */
export function Counters({ drawn, scene, frame }: CountersProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { setting } = drawn
  const ways = useMemo(() => waysOf(setting), [setting])
  const most = Math.max(1, ...ways.map(({ macs }) => macs))
  const { macsDone } = frame
  const all = scene.plan.macs
  return (
    <section
      className={styles.counters}
      data-piece="counters answer"
      aria-label={t('counters.title')}
    >
      <h2 className={styles.title}>{t('counters.title')}</h2>
      <p className={styles.count}>
        <Trans
          t={t}
          i18nKey="counters.count"
          count={all}
          values={{ done: format.integer(macsDone), all: format.integer(all) }}
          components={{ big: <span className={styles.big} /> }}
        />
      </p>
      <p className={styles.note}>
        {t('counters.share', { share: format.percent(all === 0 ? 0 : macsDone / all) })}
      </p>
      <h3 className={styles.others}>{t('counters.others')}</h3>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <WayBar
            key={way.kind}
            way={way}
            most={most}
            done={Math.min(way.macs, macsDone)}
            groups={setting.groups}
            isShown={way.kind === setting.kind}
          />
        ))}
      </ul>
      {setting.kind !== 'pointwise' && <Share setting={setting} />}
    </section>
  )
}

interface WayBarProps {
  readonly way: Way
  readonly most: number
  readonly done: number
  readonly groups: number
  readonly isShown: boolean
}

const asPercent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Outline for what a layer takes in all, hatch for what is done: both are computed. */
const WayBar = memo(function WayBar({ way, most, done, groups, isShown }: WayBarProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { kind, macs, ratio, stages } = way
  const isDone = done >= macs
  return (
    <li className={styles.way} data-shown={isShown || undefined}>
      <span className={styles.name}>
        {t(`counters.way.${kind}`, { groups: format.integer(groups) })}
        {isShown && <span className={styles.tag}> {t('counters.shown')}</span>}
      </span>
      <span className={styles.figures}>
        <span>{t('counters.macs', { macs: format.integer(macs), count: macs })}</span>
        <span className={styles.ratio}>
          {t('counters.ratio', { ratio: format.fraction(ratio) })}
        </span>
      </span>
      <span className={styles.bar} aria-hidden="true" style={{ width: asPercent(macs / most) }}>
        {stages.map((stage) => (
          <span
            key={stage.id}
            className={styles.part}
            style={
              {
                width: asPercent(stage.macs / macs),
                '--hue': hueColour(stage.hue),
              } as CSSProperties
            }
          >
            <span
              className={styles.done}
              style={{ width: asPercent(filled(done - stage.before, stage.macs)) }}
            />
          </span>
        ))}
      </span>
      <span className={styles.state} data-done={isDone || undefined}>
        {isDone
          ? t('counters.finished')
          : t('counters.left', { macs: format.integer(macs - done) })}
      </span>
    </li>
  )
})

const filled = (done: number, all: number) => Math.min(1, Math.max(0, done / all))

/** Why a separable layer is that much cheaper, with the drawn layer's numbers. */
const Share = memo(function Share({ setting }: { setting: ConvSetting }) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { kernelSize, outChannels, channelMultiplier: multiplier } = setting
  const share = format.fraction(separableShare(setting))
  const times = (factor: string, sum: string) =>
    multiplier === 1 ? sum : `${factor}\\left(${sum}\\right)`
  const symbols = times('m', `\\frac{1}{${COUT}}+\\frac{1}{${K_SQUARED}}`)
  const numbers = times(
    String(multiplier),
    `\\frac{1}{${tinted('cout', outChannels)}}+\\frac{1}{${tinted('k', `${kernelSize}^2`)}}`,
  )
  const label = t(multiplier === 1 ? 'counters.shareLabel' : 'counters.shareLabelTimes', {
    outChannels: format.integer(outChannels),
    kernel: format.integer(kernelSize),
    multiplier: format.integer(multiplier),
    share,
  })
  return (
    <div className={styles.formula}>
      <p className={styles.note}>{t('counters.formula')}</p>
      <Formula tex={`\\displaystyle ${symbols} = ${numbers} = ${share}`} label={label} />
    </div>
  )
})

const tinted = (hue: 'k' | 'cout', tex: string | number) => `\\htmlClass{hue-${hue}}{${tex}}`
const COUT = tinted('cout', 'C_{\\text{out}}')
const K_SQUARED = tinted('k', 'K^2')
