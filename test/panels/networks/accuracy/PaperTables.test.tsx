import '../../../ui/browserParts'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PAPER_IDS } from '../../../../src/nets/paperIds'
import { PAPER_TABLES } from '../../../../src/nets/paperTables'
import { PaperTables } from '../../../../src/panels/networks/accuracy/PaperTables'
import { openStudies } from '../openStudies'

afterEach(cleanup)

it.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
  'all 20 tables in %s have a row each, a name and no hole',
  async (language) => {
    expect(PAPER_IDS).toHaveLength(20)
    for (const { id, source, rows } of PAPER_TABLES) {
      await openStudies({ language, paper: id }, ({ one }) => <PaperTables id={one.id} />)
      const shown = screen.getByRole('table', { name: new RegExp(`^${source}`) })
      expect(within(shown).getAllByRole('row')).toHaveLength(rows.length + 1)
      expect([id, shown.textContent]).toEqual([
        id,
        expect.not.stringMatching(/NaN|undefined|\{\{|papers\./),
      ])
      cleanup()
    }
  },
)

it('V3’s Table 5: ReLU costs the same 216,589,760 MACs and 50.5 ms instead of 51.4', async () => {
  await openStudies({ paper: 'v3-5' }, ({ one }) => <PaperTables id={one.id} />)
  const cells = (name: RegExp) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cells(/^V3-Large 1.0/)).toEqual(['216,589,760', '5,483,032', '–', '75.2%', '51.4', '57.5'])
  expect(cells(/^ReLU/).slice(0, 2)).toEqual(['216,589,760', '5,483,032'])
  expect(cells(/^ReLU/).slice(3)).toEqual(['74.5%', '50.5', '50.5'])
})
