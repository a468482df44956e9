import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { factPage } from './support/fact-page.ts'

it('docs/facts.md says what the catalogue says', () => {
  const file = join(import.meta.dirname, '../docs/facts.md')
  if (process.env['UPDATE'] === '1') writeFileSync(file, factPage())
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'absent').toBe(factPage())
})
