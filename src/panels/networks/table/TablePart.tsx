import { useTranslation } from 'react-i18next'
import { depth } from '../../../core/blockRows'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { useMedia } from '../../useMedia'
import { LayerAction } from '../LayerAction'
import type { Place } from '../place'
import { narrowOrder } from './columns'
import { Grid } from './Grid'
import { lineOf } from './lines'
import { Status } from './Status'
import styles from './TablePart.module.css'
import { TableTools } from './TableTools'
import { useTable } from './useTable'
import { useTaste } from './useTaste'

interface TablePartProps {
  readonly study: PossibleStudy
  readonly place: Place
}

/** Every layer of a network with its shapes and costs, as the reader asks for them. */
export function TablePart({ study, place }: TablePartProps) {
  const { t } = useTranslation('netTable')
  const store = useStore()
  const [taste, changeTaste] = useTaste()
  const shown = useTable(study, taste.everyNode)
  const node = useApp(({ choice }) => choice.node)
  const isNarrow = useMedia('(max-width: 1199px)')
  const columns = isNarrow ? narrowOrder(taste.columns) : taste.columns
  const row = shown.lines[lineOf(shown.lines, node)]?.row
  return (
    <Panel title={t('title')} piece="table">
      <TableTools study={study} shown={shown} taste={taste} onTaste={changeTaste} />
      <Status shown={shown} whole={study.cost.totals} depth={depth(study.cost)} />
      <LayerAction
        study={study}
        place={place}
        node={row?.members[0] ?? ''}
        folded={row && row.level !== 'layer' ? row.name : null}
      />
      {shown.lines.length > 0 ? (
        <Grid
          study={study}
          place={place}
          shown={shown}
          columns={columns}
          everyNode={taste.everyNode}
        />
      ) : (
        <div className={styles.empty}>
          <p>{t('empty', { text: shown.find })}</p>
          <Button onPress={() => choose(store, { find: '' })}>{t('clear')}</Button>
        </div>
      )}
    </Panel>
  )
}
