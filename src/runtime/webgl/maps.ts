import type { HWC } from '../../core/layer'
import type { Home } from './homes'
import { type PlanePool, type Planes, planesFor } from './planes'
import { type MapValue, planesIn, type View, wholeOf } from './views'

/**
 * Which textures hold which value while a network is laid out on them. A map is handed on as soon
 * as the last value in it has been let go.
 */
export class MapStore {
  private readonly values = new Map<string, MapValue>()
  /** Maps of concatenations to come, by the concatenation's name. */
  private readonly roots = new Map<string, Planes>()
  private readonly holds = new Map<Planes, number>()

  constructor(
    private readonly pool: PlanePool,
    private readonly homes: ReadonlyMap<string, Home>,
    private readonly shapes: ReadonlyMap<string, HWC>,
  ) {}

  get(name: string): MapValue | undefined {
    return this.values.get(name)
  }

  /** A value and where it is; one that has moved lets go of where it was. */
  set(name: string, value: MapValue): void {
    for (const planes of planesIn(value)) this.hold(planes)
    this.drop(name)
    this.values.set(name, value)
  }

  /** Room for a value: its own map, or its part of the concatenation it belongs to. */
  room(name: string): View {
    const shape = this.shapes.get(name)!
    const home = this.homes.get(name)
    if (!home) return wholeOf(this.take(shape))
    return { planes: this.root(home.root), start: home.start, shape }
  }

  /** The map of a concatenation whose parts are all at home; what is written there is all of it. */
  joined(name: string): View | undefined {
    const home = this.homes.get(name)
    const planes = this.roots.get(home?.root ?? name)
    if (!planes) return undefined
    if (!home) {
      this.roots.delete(name)
      this.release(planes)
    }
    return { planes, start: home?.start ?? 0, shape: this.shapes.get(name)! }
  }

  take(shape: HWC): Planes {
    return this.pool.take(shape, planesFor(shape))
  }

  /** Forgets a value. */
  drop(name: string): void {
    const value = this.values.get(name)
    this.values.delete(name)
    if (value) for (const planes of planesIn(value)) this.release(planes)
  }

  private root(name: string): Planes {
    const known = this.roots.get(name)
    if (known) return known
    const planes = this.take(this.shapes.get(name)!)
    this.roots.set(name, planes)
    this.hold(planes)
    return planes
  }

  private hold(planes: Planes): void {
    this.holds.set(planes, (this.holds.get(planes) ?? 0) + 1)
  }

  /** One hold less; what nothing holds is free. */
  private release(planes: Planes): void {
    const left = (this.holds.get(planes) ?? 0) - 1
    if (left > 0) this.holds.set(planes, left)
    else {
      this.holds.delete(planes)
      this.pool.give(planes)
    }
  }
}
