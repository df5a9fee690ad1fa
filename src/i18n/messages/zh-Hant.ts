import convolve from './zh-Hant/convolve.json'
import cost from './zh-Hant/cost.json'
import faults from './zh-Hant/faults.json'
import live from './zh-Hant/live.json'
import pictures from './zh-Hant/pictures.json'
import race from './zh-Hant/race.json'
import rank from './zh-Hant/rank.json'
import shell from './zh-Hant/shell.json'
import sum from './zh-Hant/sum.json'
import units from './zh-Hant/units.json'

export default { convolve, cost, faults, live, pictures, race, rank, shell, sum, units }
