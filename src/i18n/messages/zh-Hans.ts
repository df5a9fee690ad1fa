import convolve from './zh-Hans/convolve.json'
import cost from './zh-Hans/cost.json'
import faults from './zh-Hans/faults.json'
import live from './zh-Hans/live.json'
import pictures from './zh-Hans/pictures.json'
import race from './zh-Hans/race.json'
import rank from './zh-Hans/rank.json'
import shell from './zh-Hans/shell.json'
import sum from './zh-Hans/sum.json'
import units from './zh-Hans/units.json'

export default { convolve, cost, faults, live, pictures, race, rank, shell, sum, units }
