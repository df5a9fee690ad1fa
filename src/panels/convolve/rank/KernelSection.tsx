import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvKernel } from '../../../core/conv/setting'
import { RANK_KERNELS, type RankKernel } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import { ClassicTable } from './ClassicTable'
import { factored } from './factor'
import { KernelStudy } from './KernelStudy'
import { filterGrid, sliceGrid } from './kernels'
import styles from './Rank.module.css'

/** Is a K×K kernel a column times a row? For a known kernel, or a filter of the drawn layer. */
export function KernelSection({ shown }: { shown: ConvKernel | null }) {
  const { t } = useTranslation('rank')
  const store = useStore()
  const picked = useApp(({ choice }) => choice.rankKernel)
  const [place, setPlace] = useState({ inChannel: 0, outChannel: 0 })
  const id = picked === 'shown' && shown === null ? 'sobelX' : picked
  const within = placeWithin(place, shown)
  const { inChannel, outChannel } = within
  const factors = useMemo(
    () =>
      factored(
        id === 'shown' && shown ? sliceGrid(shown, inChannel, outChannel) : filterGrid(known(id)),
      ),
    [id, shown, inChannel, outChannel],
  )
  return (
    <section className={styles.section} aria-labelledby="rank-kernel">
      <h2 id="rank-kernel" className={styles.title}>
        {t('kernel.title')}
      </h2>
      <p className={styles.lead}>{t('kernel.lead')}</p>
      <div className={styles.pickers}>
        <Select
          label={t('kernel.pick')}
          value={id}
          options={RANK_KERNELS.filter((one) => one !== 'shown' || shown).map((one) => ({
            id: one,
            label: t(`name.${one}`),
          }))}
          onChange={(rankKernel) => choose(store, { rankKernel })}
        />
        {id === 'shown' && shown && (
          <>
            {shown.shape[3] > 1 && (
              <NumberSlider
                label={t('kernel.outChannel')}
                hue="cout"
                value={outChannel + 1}
                min={1}
                max={shown.shape[3]}
                step={1}
                onChange={(next) => setPlace({ ...within, outChannel: next - 1 })}
              />
            )}
            {shown.shape[2] > 1 && (
              <NumberSlider
                label={t('kernel.inChannel')}
                hue="cin"
                value={inChannel + 1}
                min={1}
                max={shown.shape[2]}
                step={1}
                onChange={(next) => setPlace({ ...within, inChannel: next - 1 })}
              />
            )}
          </>
        )}
      </div>
      <div className={styles.columns}>
        <KernelStudy key={`${id} ${inChannel} ${outChannel}`} factors={factors} />
        <ClassicTable picked={id} />
      </div>
    </section>
  )
}

const known = (id: RankKernel) => (id === 'shown' ? 'sobelX' : id)

/** Channels remembered from another layer, moved into this one. */
const placeWithin = (
  place: { readonly inChannel: number; readonly outChannel: number },
  shown: ConvKernel | null,
) => ({
  inChannel: Math.min(place.inChannel, (shown?.shape[2] ?? 1) - 1),
  outChannel: Math.min(place.outChannel, (shown?.shape[3] ?? 1) - 1),
})
