import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DepthCuts } from '../../../charts/blocks/DepthCuts'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import own from './depth.module.css'
import { type DepthDials, type DIALS, GUESSES } from './dials'
import { CUTS, type CutNetwork, published, twoCuts } from './twoCuts'

export interface DepthPart<Name extends keyof DepthDials> {
  readonly dials: Pick<DepthDials, Name>
  readonly turn: TurnDials<typeof DIALS>
}

/** The two networks, and what the reader says of them before the answer is shown. */
export const GuessSection = memo(function GuessSection({ dials, turn }: DepthPart<'guess'>) {
  const { t } = useTranslation('exDepth')
  const format = useFormat()
  const frame = useFrameText()
  const { whole, ...cuts } = useMemo(twoCuts, [])
  const { guess } = dials
  const figures = ({ layers, macs, params }: CutNetwork) =>
    t('cuts.figures', {
      layers: format.integer(layers.length),
      macs: format.macs(macs),
      params: format.params(params),
    })
  const values = {
    narrow: format.macs(cuts.narrow.macs),
    shallow: format.macs(cuts.shallow.macs),
    gone: format.integer(whole.length - cuts.shallow.layers.length),
    layers: format.integer(whole.length),
    narrowTop: published.narrow.toFixed(1),
    shallowTop: published.shallow.toFixed(1),
    points: (published.narrow - published.shallow).toFixed(1),
    cost: format.percent(cuts.narrow.macs / cuts.shallow.macs - 1),
  }
  const title = t('cuts.title')
  const summary = t('cuts.summary', values)
  return (
    <section className={styles.section}>
      <ChartFrame
        title={title}
        summary={summary}
        level={3}
        fileName="narrow-or-shallow"
        text={frame}
        note={t('cuts.note')}
        table={() => ({
          columns: [
            { id: 'layer', label: t('cuts.layer') },
            { id: 'whole', label: t('cuts.whole'), print: format.integer },
            ...CUTS.map((cut) => ({
              id: cut,
              label: t(`cuts.${cut}`),
              print: format.integer,
            })),
          ],
          rows: whole.map((layer, place) => ({
            key: layer.name,
            cells: {
              layer: layer.name,
              whole: layer.channels,
              ...Object.fromEntries(
                CUTS.map((cut) => {
                  const { layers, places } = cuts[cut]
                  return [cut, layers[places.indexOf(place)]?.channels ?? null]
                }),
              ),
            },
          })),
        })}
      >
        {(width) => (
          <DepthCuts
            width={width}
            whole={whole.map(({ channels }) => channels)}
            networks={CUTS.map((cut) => ({
              name: t(`cuts.${cut}`),
              figures: figures(cuts[cut]),
              bars: cuts[cut].layers.map(({ channels, kind }, index) => ({
                place: cuts[cut].places[index] ?? index,
                channels,
                kind,
              })),
            }))}
            text={{ title, summary }}
          />
        )}
      </ChartFrame>
      <div className={own.guess}>
        <Choices
          label={t('guess.question')}
          value={guess}
          options={GUESSES.map((id) => ({ id, label: t(`guess.${id}`) }))}
          onChange={(id) => turn({ guess: id })}
        />
        {guess !== 'none' && (
          <Button onPress={() => turn({ guess: 'none' })}>{t('guess.cover')}</Button>
        )}
      </div>
      <p className={styles.finding} data-piece="answer" aria-live="polite">
        {guess === 'none' ? t('guess.waiting') : t(`guess.answer.${guess}`, values)}
      </p>
    </section>
  )
})
