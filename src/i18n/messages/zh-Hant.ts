import cost from './zh-Hant/cost.json'
import faults from './zh-Hant/faults.json'
import live from './zh-Hant/live.json'
import shell from './zh-Hant/shell.json'
import units from './zh-Hant/units.json'

export default { cost, faults, live, shell, units }
