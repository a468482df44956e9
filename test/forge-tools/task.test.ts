import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const packager = dirname(require.resolve('tfx-cli/package.json'))
const { validateTask } = require(join(packager, '_build/lib/jsonvalidate.js')) as {
  validateTask: (path: string, task: unknown) => readonly string[]
}

const path = join(import.meta.dirname, '../../apps/pipeline-task/dist/task/task.json')
const task = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

it('is a pipeline task as the vendor’s own packager wants it', () => {
  expect(validateTask(path, task)).toEqual([])
})

it.each([
  ['an id that is none', { id: 'plumbline' }],
  ['a name with a space', { name: 'Plumb line' }],
  ['a target that is not there', { execution: { Node24: { target: 'gone.js' } } }],
])('and it would notice %s', (_, change) => {
  expect(validateTask(path, { ...task, ...change })).not.toEqual([])
})
