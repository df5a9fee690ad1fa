import cost from './en/cost.json'
import faults from './en/faults.json'
import live from './en/live.json'
import shell from './en/shell.json'
import units from './en/units.json'

export default { cost, faults, live, shell, units }
