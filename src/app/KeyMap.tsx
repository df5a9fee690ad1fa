import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable'

const ARROWS = '← → ↑ ↓'

/** Every key that a view answers to, view by view, in the order of the views. */
export function KeyMap() {
  const { t } = useTranslation('help')
  const { t: convolve } = useTranslation('convolve')
  const groups = [
    {
      id: 'everywhere',
      rows: [
        ['?', t('keys.help')],
        ['Shift + P', t('keys.projector')],
        ['Page Down, Page Up', t('keys.clicker')],
      ],
    },
    {
      id: 'convolve',
      rows: [
        [`${convolve('keys.space')}, K`, convolve('keys.play')],
        [', .', convolve('keys.step')],
        ['Shift + , .', convolve('keys.row')],
        ['Home, End', convolve('keys.ends')],
        ['[ ]', convolve('keys.speed')],
        ['L', convolve('keys.loop')],
        ['N', convolve('keys.numbers')],
        ['Esc', convolve('keys.spot')],
        [ARROWS, t('keys.move')],
        [ARROWS, t('keys.pixel')],
      ],
    },
    {
      id: 'cost',
      rows: [
        ['← →', t('keys.curve')],
        [ARROWS, t('keys.matrix')],
      ],
    },
    {
      id: 'networks',
      rows: [
        [ARROWS, t('keys.grid')],
        [`${ARROWS}, Enter`, t('keys.graph')],
        ['← →', t('keys.charts')],
      ],
    },
    { id: 'live', rows: [[ARROWS, t('keys.maps')]] },
    { id: 'blocks', rows: [[ARROWS, t('keys.plots')]] },
    { id: 'learn', rows: [['↑ ↓', t('keys.drag')]] },
  ] as const
  return groups.map(({ id, rows }) => (
    <DataTable
      key={id}
      caption={t(`keys.${id}`)}
      columns={[
        { id: 'key', label: t('keysKey'), isRowHeader: true },
        { id: 'action', label: t('keysAction') },
      ]}
      rows={rows.map(([key, action]) => ({ id: action, cells: { key: <kbd>{key}</kbd>, action } }))}
    />
  ))
}
