import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import { WalkBars } from '../../charts/WalkBars'
import { useFormat } from '../../i18n/useFormat'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { useFrameText } from '../useFrameText'
import sections from './sections.module.css'
import styles from './WalkSection.module.css'
import { isWalkStep, WALK, walkChoice } from './walk'

/** Table 3 of the paper as four steps down; each one sets the whole page. */
export const WalkSection = memo(function WalkSection() {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const store = useStore()
  const here = useApp((state) => WALK.find((step) => isWalkStep(step, state.choice))?.id)
  const [first, second, third, fourth] = WALK.map((step) => format.si(step.macs))
  const title = t('walk.title')
  const summary = t('walk.summary', { first, second, third, fourth })
  return (
    <section className={sections.section} data-piece="paper answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName="separable-table-3"
        text={frame}
        controls={
          <div className={styles.steps}>
            {WALK.filter((step) => step.id !== 'full').map((step) => (
              <Button
                key={step.id}
                kind={step.id === here ? 'primary' : 'plain'}
                onPress={() => choose(store, walkChoice(step))}
              >
                {t('walk.set', { step: t(`walk.${step.id}`) })}
              </Button>
            ))}
          </div>
        }
        table={{
          columns: [
            { id: 'step', label: t('walk.step') },
            { id: 'macs', label: t('walk.macs'), print: format.integer },
            { id: 'params', label: t('walk.params'), print: format.integer },
            { id: 'paper', label: t('walk.paper') },
          ],
          rows: WALK.map((step) => ({
            key: step.id,
            cells: {
              step: t(`walk.${step.id}`),
              macs: step.macs,
              params: step.params,
              paper: step.published,
            },
          })),
        }}
      >
        {(width) => (
          <WalkBars
            width={width}
            text={{ title, summary }}
            rows={WALK.map((step) => ({
              key: step.id,
              label: t(`walk.${step.id}`),
              value: format.integer(step.macs),
              macs: step.macs,
              isHere: step.id === here,
              hue: step.id === 'full' ? 'ink' : 'pw',
            }))}
          />
        )}
      </ChartFrame>
    </section>
  )
})
