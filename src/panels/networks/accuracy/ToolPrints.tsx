import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TOOLS, type Tool, toolCount } from '../../../core/tools'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import styles from './accuracy.module.css'
import { TypedCount } from './TypedCount'
import { toolPrints } from './toolPrints'
import { useSetting } from './useSetting'

/** What six programs print of this network, and the rule that makes each another number. */
export const ToolPrints = memo(function ToolPrints({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const setting = useSetting()
  const { macs, params } = study.cost.totals
  return (
    <>
      <h2 className={styles.title}>{t('tools.title')}</h2>
      <p className={styles.lead}>
        <strong>
          {t('tools.ours', {
            setting: setting.ofStudy(study),
            macs: format.integer(macs),
            params: format.integer(params),
          })}
        </strong>{' '}
        {t('tools.lead')}
      </p>
      <TypedCount study={study} />
      <ul className={styles.figures}>
        {TOOLS.map((tool) => (
          <ToolEntry key={tool} tool={tool} study={study} />
        ))}
      </ul>
    </>
  )
})

function ToolEntry({ tool, study }: { readonly tool: Tool; readonly study: PossibleStudy }) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const { cost } = study
  const { multiplyAdds, params } = toolCount(cost, tool)
  const difference = (value: number, ours: number) => {
    if (value === ours) return t('tools.same')
    const sign = value > ours ? '+' : '−'
    const by = Math.abs(value - ours)
    return t('tools.difference', {
      by: `${sign}${format.integer(by)}`,
      share: `${sign}${smallPercent(by / ours)}`,
    })
  }
  return (
    <li className={styles.tool}>
      <h3>{t(`tools.name.${tool}`)}</h3>
      {multiplyAdds !== null && (
        <p>
          <span className={styles.count}>{format.integer(multiplyAdds)}</span> {t('tools.macs')}{' '}
          <span className={styles.quiet}>{difference(multiplyAdds, cost.totals.macs)}</span>
        </p>
      )}
      {params !== null && (multiplyAdds === null || params !== cost.totals.params) && (
        <p>
          <span className={styles.count}>{format.integer(params)}</span> {t('tools.params')}{' '}
          <span className={styles.quiet}>{difference(params, cost.totals.params)}</span>
        </p>
      )}
      <p>{t(`tools.rule.${tool}`)}</p>
      <pre translate="no">{toolPrints(cost, tool).join('\n')}</pre>
    </li>
  )
}

/** A share with enough digits to be told from nothing: 0.026%. */
const smallPercent = (share: number): string =>
  share < 0.001 ? `${(share * 100).toPrecision(2)}%` : `${(share * 100).toFixed(1)}%`
