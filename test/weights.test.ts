import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const FROM = resolve('../shared/weights/mobilenet_v1_0.25_224_layers')
const unlessMissing = existsSync(FROM) ? '' : ' (NOT RUN: ../shared with weights is missing)'

it.skipIf(!existsSync(FROM))(
  `npm run weights -- --from DIR sees α 0.25 itself, copies 55 shards, lists it${unlessMissing}`,
  () => {
    const root = mkdtempSync(join(tmpdir(), 'separable-weights-'))
    try {
      const tsx = resolve('node_modules/.bin/tsx')
      const run = spawnSync(tsx, [resolve('scripts/weights.ts'), '--from', FROM], { cwd: root })
      expect(run.stderr.toString()).toBe('')
      const folder = join(root, 'public/weights/mobilenet_v1_0.25_224')
      expect(readdirSync(folder)).toHaveLength(56)
      expect(readFileSync(join(root, 'public/weights/index.json'), 'utf8')).toBe(
        '{"alphas":[0.25]}\n',
      )
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  },
)
