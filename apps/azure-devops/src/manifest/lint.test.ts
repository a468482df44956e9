import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from './lint.ts'

const url = (path: string) => new URL(path, import.meta.url)
const source = JSON.parse(readFileSync(url('../../../../manifests/azure-devops/vss-extension.json'), 'utf8'))

const packed = ['gate.html', 'portfolio.html', 'settings.html', 'icon.png', 'overview.md', 'license.txt']
const files = packed.filter((path) => /html|png/.test(path)).map((path) => ({ path, addressable: true }))
const good = { ...source, files }
const [gate, portfolio, settings] = source.contributions

const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ['a version that is none', { ...good, version: 'x.y' }, /version: is no version/],
  ['an unknown category', { ...good, categories: ['Nonsense'] }, /categories/],
  ['an unknown scope', { ...good, scopes: ['vso.nonsense'] }, /scopes/],
  ['a scope inside another', { ...good, scopes: ['vso.work', 'vso.work_write'] }, /vso.work is contained/],
  ['an unknown member', { ...good, contributionz: [] }, /contributionz is not known/],
  ['a long description', { ...good, description: 'x'.repeat(201) }, /description/],
  ['an unknown demand', { ...good, demands: ['moon/full'] }, /is no demand/],
  ['an invented type', { ...good, contributions: [{ ...gate, type: 'ms.vss-work-web.backlog-toolpane' }] }, /type .* is not known/],
  [
    'a hub where none is shown',
    { ...good, contributions: [{ ...portfolio, targets: ['ms.vss-work-web.work-item-form'] }] },
    /is not shown at/,
  ],
  [
    'a page that is not packed',
    { ...good, contributions: [{ ...gate, properties: { name: 'Gate', uri: 'gone.html' } }] },
    /gone.html is not packed/,
  ],
  ['a page that is packed but not served', { ...good, files: files.filter(({ path }) => path !== 'gate.html') }, /gate.html is not packed/],
  ['a group without a name', { ...good, contributions: [{ ...gate, properties: { uri: 'gate.html' } }] }, /it has no name/],
  ['two contributions of one id', { ...good, contributions: [settings, settings] }, /two of them/],
  ['a file that is not there', { ...good, files: [...files, { path: 'lost.js', addressable: true }] }, /lost.js is not there/],
]

describe('the manifest’s linter', () => {
  it('finds nothing wrong with our manifest', () => expect(lint(good, packed)).toEqual([]))
  it.each(wrong)('finds %s', (_, manifest, problem) => expect(lint(manifest, packed).join('\n')).toMatch(problem))
})

describe('the manifest against the code', () => {
  it('has a page in the code for every contribution', () => {
    for (const { properties } of source.contributions) expect(existsSync(url(`../${properties.uri.replace('.html', '.ts')}`))).toBe(true)
  })
  it('offers the settings hub to which the panels lead', () => {
    expect(readFileSync(url('../host.ts'), 'utf8')).toContain(`.\${extension}.${settings.id}\``)
  })
  const built = url('../../dist/extension/vss-extension.json')
  it.skipIf(!existsSync(built))('is clean as built, with every file that the pages load', () => {
    const manifest = JSON.parse(readFileSync(built, 'utf8'))
    const there = readdirSync(new URL('.', built))
    expect(lint(manifest, there)).toEqual([])
    const served = manifest.files.map(({ path }: { path: string }) => path)
    for (const page of there.filter((path) => path.endsWith('.html'))) {
      const html = readFileSync(new URL(page, built), 'utf8')
      for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(served).toContain(path)
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=/)
    }
  })
})
