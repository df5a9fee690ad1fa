import { LayersTable } from './LayersTable'

/** Every layer of what runs, its cost beside its time. */
export function LayersPart() {
  return <LayersTable />
}
