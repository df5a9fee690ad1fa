import blocks from './en/blocks.json'
import convolve from './en/convolve.json'
import cost from './en/cost.json'
import exActivations from './en/exActivations.json'
import exDepth from './en/exDepth.json'
import exGemm from './en/exGemm.json'
import exInception from './en/exInception.json'
import exManifold from './en/exManifold.json'
import exQuantise from './en/exQuantise.json'
import exResidual from './en/exResidual.json'
import exSqueeze from './en/exSqueeze.json'
import exV1Block from './en/exV1Block.json'
import faults from './en/faults.json'
import glossary from './en/glossary.json'
import help from './en/help.json'
import learn from './en/learn.json'
import live from './en/live.json'
import liveCompare from './en/liveCompare.json'
import liveDevice from './en/liveDevice.json'
import liveLayers from './en/liveLayers.json'
import liveMaps from './en/liveMaps.json'
import liveRecords from './en/liveRecords.json'
import netAccuracy from './en/netAccuracy.json'
import netCharts from './en/netCharts.json'
import netCode from './en/netCode.json'
import netGraph from './en/netGraph.json'
import netTable from './en/netTable.json'
import networks from './en/networks.json'
import pictures from './en/pictures.json'
import privacy from './en/privacy.json'
import race from './en/race.json'
import rank from './en/rank.json'
import shell from './en/shell.json'
import start from './en/start.json'
import sum from './en/sum.json'
import teach from './en/teach.json'
import units from './en/units.json'

/** Of every area, as the type of the messages' keys; a page fetches the areas it shows. */
export default {
  blocks,
  convolve,
  cost,
  exActivations,
  exDepth,
  exGemm,
  exInception,
  exManifold,
  exQuantise,
  exResidual,
  exSqueeze,
  exV1Block,
  faults,
  glossary,
  help,
  learn,
  live,
  liveCompare,
  liveDevice,
  liveLayers,
  liveMaps,
  liveRecords,
  netAccuracy,
  netCharts,
  netCode,
  netGraph,
  netTable,
  networks,
  pictures,
  privacy,
  race,
  rank,
  shell,
  start,
  sum,
  teach,
  units,
}
