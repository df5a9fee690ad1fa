import type { SourceFault } from './source'

/** The names browsers give a camera's refusal, told apart by what the reader can do about them. */
const CODES: Readonly<Record<string, SourceFault['code']>> = {
  NotAllowedError: 'camera-refused',
  PermissionDeniedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotReadableError: 'camera-in-use',
  TrackStartError: 'camera-in-use',
  AbortError: 'camera-in-use',
  NotFoundError: 'camera-missing',
  DevicesNotFoundError: 'camera-missing',
  OverconstrainedError: 'camera-missing',
}

export function cameraFault(error: unknown): SourceFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return { code: CODES[name] ?? 'camera-failed', detail: String(error) }
}
