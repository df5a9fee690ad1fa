import { useMemo } from 'react'
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
  const rankIn = useApp(({ choice }) => choice.rankIn)
  const rankOut = useApp(({ choice }) => choice.rankOut)
  const id = picked === 'shown' && shown === null ? 'sobelX' : picked
  // Channels remembered from another layer, moved into this one.
  const inChannel = Math.min(rankIn, shown?.shape[2] ?? 1) - 1
  const outChannel = Math.min(rankOut, shown?.shape[3] ?? 1) - 1
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
      <div className={styles.pickers} data-piece="controls">
        <Select
          label={t('kernel.pick')}
          value={id}
          options={RANK_KERNELS.filter((one) => one !== 'shown' || shown).map((one) => ({
            id: one,
            label: t(`name.${one}`),
          }))}
          onChange={(rankKernel) => choose(store, { rankKernel, rankPairs: 1 })}
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
                onChange={(next) => choose(store, { rankOut: next })}
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
                onChange={(next) => choose(store, { rankIn: next })}
              />
            )}
          </>
        )}
      </div>
      <div className={styles.columns}>
        <KernelStudy factors={factors} />
        <ClassicTable picked={id} />
      </div>
    </section>
  )
}

const known = (id: RankKernel) => (id === 'shown' ? 'sobelX' : id)
