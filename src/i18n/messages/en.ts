import convolve from './en/convolve.json'
import cost from './en/cost.json'
import faults from './en/faults.json'
import live from './en/live.json'
import pictures from './en/pictures.json'
import race from './en/race.json'
import rank from './en/rank.json'
import shell from './en/shell.json'
import sum from './en/sum.json'
import units from './en/units.json'

/** Of every area, as the type of the messages' keys; a page fetches the areas it shows. */
export default { convolve, cost, faults, live, pictures, race, rank, shell, sum, units }
