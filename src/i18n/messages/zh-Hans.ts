import cost from './zh-Hans/cost.json'
import faults from './zh-Hans/faults.json'
import live from './zh-Hans/live.json'
import shell from './zh-Hans/shell.json'
import units from './zh-Hans/units.json'

export default { cost, faults, live, shell, units }
