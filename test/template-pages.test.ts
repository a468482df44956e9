import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInTemplates } from '@plumbline/core/templates'
import { expect, it } from 'vitest'
import { templateIndex, templatePage } from './support/template-page.ts'

const pages = [
  ['README.md', templateIndex(builtInTemplates)] as const,
  ...builtInTemplates.map((template) => [`${template.id}.md`, templatePage(template)] as const),
]

it.each(pages)('docs/templates/%s says what the templates say', (name, text) => {
  const file = join(import.meta.dirname, '../docs/templates', name)
  if (process.env['UPDATE'] === '1') writeFileSync(file, text)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'absent').toBe(text)
})
