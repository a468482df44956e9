import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = join(import.meta.dirname, '../../packages/panels/src')

/** The editor of templates stands in the settings and adds to their sheet. */
const sameSheet: Readonly<Record<string, string>> = { template: 'settings' }

const styledIn = (text: string): readonly string[] =>
  [...text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, selectors = '']) =>
    selectors.split(',').flatMap((selector) => /^\s*(?:\.p-root )?\.([a-z][\w-]+)\s*$/.exec(selector)?.[1] ?? []),
  )

/** Sheets come with the part that needs them and stay: one that styled another one's class would change it by the order of visits. */
it('no class is styled by the sheets of two parts', () => {
  const by = new Map<string, Set<string>>()
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))) {
    const folder = file.split(/[\\/]/)[0] ?? ''
    const part = sameSheet[folder] ?? folder
    for (const name of styledIn(readFileSync(join(sources, file), 'utf8'))) by.set(name, (by.get(name) ?? new Set()).add(part))
  }
  expect(by.size).toBeGreaterThan(100)
  expect([...by].filter(([, parts]) => parts.size > 1).map(([name, parts]) => `${name}: ${[...parts].join(', ')}`)).toEqual([])
})
