import { useTranslation } from 'react-i18next'
import { depth } from '../../../core/blockRows'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import type { PossibleStudy } from '../study'
import { Grid } from './Grid'
import { Status } from './Status'
import styles from './TablePart.module.css'
import { TableTools } from './TableTools'
import { useTable } from './useTable'
import { useTaste } from './useTaste'

interface TablePartProps {
  readonly study: PossibleStudy
}

/** Every layer of a network with its shapes and costs, as the reader asks for them. */
export function TablePart({ study }: TablePartProps) {
  const { t } = useTranslation('netTable')
  const store = useStore()
  const [taste, changeTaste] = useTaste()
  const shown = useTable(study, taste.everyNode)
  return (
    <Panel title={t('title')}>
      <TableTools study={study} shown={shown} taste={taste} onTaste={changeTaste} />
      <Status shown={shown} whole={study.cost.totals} depth={depth(study.cost)} />
      {shown.lines.length > 0 ? (
        <Grid study={study} shown={shown} columns={taste.columns} everyNode={taste.everyNode} />
      ) : (
        <div className={styles.empty}>
          <p>{t('empty', { text: shown.find })}</p>
          <Button onPress={() => choose(store, { find: '' })}>{t('clear')}</Button>
        </div>
      )}
    </Panel>
  )
}
