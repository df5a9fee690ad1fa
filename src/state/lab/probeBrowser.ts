import { openPhoto } from '../../runtime/sources/photo'
import { openStill } from '../../runtime/sources/stills'
import type { AppStore } from '../store'
import { createProbe, type Probe, type ProbeEdges } from './probe'

const browserEdges: ProbeEdges = {
  openRuntime: async () => (await import('../../runtime/client')).createClient(),
  openPicture: (picture, signal) =>
    typeof picture === 'string' ? openStill(picture, signal) : openPhoto(picture),
  later(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

const probes = new WeakMap<AppStore, Probe>()

/** Gives the device back as soon as the experiment that asked is left. */
function follow(store: AppStore, probe: Probe): Probe {
  store.subscribe((now, before) => {
    const { view, experiment } = before.choice
    if (now.choice.view !== view || now.choice.experiment !== experiment) probe.close()
  })
  return probe
}

/** The one probe of a store; two parts of an experiment ask it in turn. */
export function probeOf(store: AppStore): Probe {
  const known = probes.get(store)
  if (known) return known
  const made = follow(store, createProbe(browserEdges))
  probes.set(store, made)
  return made
}

/** Puts another probe in its place, before any view has asked for one. */
export const setProbeOf = (store: AppStore, probe: Probe) =>
  void probes.set(store, follow(store, probe))
