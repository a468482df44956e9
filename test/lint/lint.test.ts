import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lint = (path: string, source: string): string => {
  for (const file of ['.oxlintrc.json', 'test/lint/plumbline.js']) cpSync(join(root, file), join(folder, file))
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), source)
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix', path], { cwd: folder, encoding: 'utf8' })
  return run.stdout + run.stderr
}

it.each([
  ['a tracker word in a name', 'packages/core/src/a.ts', 'export const issueTypeOf = 1\n', /no-tracker-words/],
  ['a tracker word in a sentence', 'packages/panels/src/a.ts', "export const text = 'Shown in Jira'\n", /no-tracker-words/],
  ['a tracker word in a comment', 'packages/core/src/b.ts', '// as Azure DevOps does\nexport const b = 1\n', /no-tracker-words/],
  [
    'a tracker word in the template of epics',
    'packages/core/src/lean-portfolio-epic.ts',
    "export const text = 'An epic is an issue type'\n",
    /no-tracker-words/,
  ],
  ['the clock in core', 'packages/core/src/c.ts', 'export const c = new Date()\n', /pure/],
  ['the clock by its other name', 'packages/core/src/d.ts', 'export const d = Date.now()\n', /pure/],
  ['chance in core', 'packages/core/src/e.ts', 'export const e = Math.random()\n', /pure/],
  ['the environment in core', 'packages/core/src/f.ts', 'export const f = process.env\n', /no-restricted-globals/],
  ['the network in core', 'packages/core/src/g.ts', "export const g = fetch('/x')\n", /no-restricted-globals/],
  ['core that knows an adapter', 'packages/core/src/h.ts', "export * from '@plumbline/jira'\n", /no-restricted-imports/],
  ['an adapter that knows the other', 'packages/jira/src/a.ts', "export * from '@plumbline/azure-devops'\n", /no-restricted-imports/],
  ['panels that know an adapter', 'packages/panels/src/b.ts', "export * from '@plumbline/jira'\n", /no-restricted-imports/],
  ['apps that know each other', 'apps/jira/src/a.ts', "export * from '@plumbline/app-azure-devops'\n", /no-restricted-imports/],
  ['a way around a door', 'apps/cli/src/a.ts', "export * from '@plumbline/core/src/ports.ts'\n", /no-restricted-imports/],
  ['any', 'packages/jira/src/b.ts', 'export const b: any = 1\n', /no-explicit-any/],
  ['a claim that nothing is missing', 'packages/jira/src/c.ts', 'export const c = (a?: string) => a!\n', /no-non-null-assertion/],
])('refuses %s', (_, path, source, rule) => {
  expect(lint(path, source)).toMatch(rule)
})

it('lets dates of given moments through', () => {
  expect(lint('packages/core/src/fine.ts', "export const fine = new Date('2022-03-31').getTime()\n")).not.toMatch(/error/i)
})

it('lets the template of epics speak of epics', () => {
  expect(lint('packages/core/src/lean-portfolio-epic.ts', "export const goodEpic = 'An epic that was stopped early'\n")).not.toMatch(
    /error/i,
  )
})
