import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assumptions } from './assumptions.ts'
import { firstLiveRun } from './first-live-run.ts'

const root = join(import.meta.dirname, '..')
const page = join(import.meta.dirname, 'FIRST-LIVE-RUN.md')

it('has one entry per id, each complete', () => {
  expect(new Set(assumptions.map((a) => a.id)).size).toBe(assumptions.length)
  for (const a of assumptions) {
    expect(a.id).toMatch(/^[a-z][a-z0-9-]+$/)
    expect(Object.values(a).map((text) => text.trim().length > 10 || text === a.id)).not.toContain(false)
  }
})

it('is printed in FIRST-LIVE-RUN.md', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(page, firstLiveRun(assumptions))
  expect(existsSync(page) ? readFileSync(page, 'utf8') : 'absent').toBe(firstLiveRun(assumptions))
})

it('holds every assumption that a comment names', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'packages', 'apps', 'test', 'manifests'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|js|yml|json)$/.test(file) && existsSync(join(root, file)))
  const named = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/[Aa]ssum(?:ption|es)[:\s]+`?([a-z]+(?:-[a-z0-9]+)+)/g)].map((match) => ({
      file,
      id: match[1],
    })),
  )
  expect(named.filter(({ id }) => !assumptions.some((a) => a.id === id))).toEqual([])
})
