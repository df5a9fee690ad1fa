import { ok } from '../core/result'
import { openCamera } from '../runtime/sources/camera'
import { openClip } from '../runtime/sources/clip'
import { openPhoto } from '../runtime/sources/photo'
import { openVideo } from '../runtime/sources/video'
import { createRunController, type RunController, type RunEdges } from './runController'
import { shelfOf } from './runShelf'
import type { OpenSource } from './runSource'
import type { AppStore } from './store'

const openSource: OpenSource = async ({ kind, deviceId, photo, video }, signal) => {
  switch (kind) {
    case 'clip':
      return ok(openClip())
    case 'camera':
      return openCamera(deviceId, signal)
    case 'photo':
      return openPhoto(photo)
    case 'file':
      return openVideo(video, signal)
  }
}

const browserEdges: RunEdges = {
  openRuntime: async () => (await import('../runtime/client')).createClient(),
  openSource,
  now: () => performance.now(),
  later(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
  isHidden: () => document.hidden,
  onVisibility(callback) {
    document.addEventListener('visibilitychange', callback)
    return () => document.removeEventListener('visibilitychange', callback)
  },
}

const controllers = new WeakMap<AppStore, RunController>()

/** The one controller of a store. It outlives every component, so nothing is opened twice. */
export function controllerOf(store: AppStore): RunController {
  const known = controllers.get(store)
  if (known) return known
  const made = createRunController(store, browserEdges, shelfOf(store))
  controllers.set(store, made)
  return made
}

/** Puts another controller in its place, before any view has asked for one. */
export const setControllerOf = (store: AppStore, controller: RunController) =>
  void controllers.set(store, controller)
