import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint, lintTask } from './lint.ts'

const url = (path: string) => new URL(path, import.meta.url)
const source = JSON.parse(readFileSync(url('../../../../manifests/azure-devops/vss-extension.json'), 'utf8'))

const packed = ['gate.html', 'portfolio.html', 'settings.html', 'icon.png', 'overview.md', 'license.txt', 'pipeline-task']
const files = [...packed.filter((path) => /html|png/.test(path)).map((path) => ({ path, addressable: true })), { path: 'pipeline-task' }]
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
  [
    'a task whose folder is not packed',
    { ...good, files: files.filter(({ path }) => path !== 'pipeline-task') },
    /its folder pipeline-task/,
  ],
  ['two contributions of one id', { ...good, contributions: [settings, settings] }, /two of them/],
  ['a file that is not there', { ...good, files: [...files, { path: 'lost.js', addressable: true }] }, /lost.js is not there/],
]

describe('the manifest’s linter', () => {
  it('finds nothing wrong with our manifest', () => expect(lint(good, packed)).toEqual([]))
  it.each(wrong)('finds %s', (_, manifest, problem) => expect(lint(manifest, packed).join('\n')).toMatch(problem))
})

const task = JSON.parse(readFileSync(url('../../../../manifests/pipeline-task/task.json'), 'utf8'))
const beside = ['main.js', 'icon.png', 'task.json']
const [action] = task.inputs

const wrongTasks: readonly (readonly [string, unknown, RegExp])[] = [
  ['an id that is none', { ...task, id: 'plumbline' }, /id/],
  ['a name with a space', { ...task, name: 'Plumb line' }, /name: holds only/],
  ['a long name', { ...task, friendlyName: 'x'.repeat(41) }, /friendlyName/],
  ['an old handler', { ...task, execution: { ...task.execution, Node16: { target: 'main.js' } } }, /Node16 is not known/],
  ['a missing handler', { ...task, execution: { Node20_1: { target: 'main.js' } } }, /Node24/],
  ['a target that is not there', { ...task, execution: { ...task.execution, Node24: { target: 'gone.js' } } }, /gone.js is not there/],
  ['an unknown type of input', { ...task, inputs: [{ ...action, type: 'dropdown' }] }, /inputs.0.type/],
  ['a list that starts with nothing', { ...task, inputs: [{ ...action, defaultValue: 'sing' }] }, /starts with none of its options/],
  ['a rule about no input', { ...task, inputs: [action, { ...task.inputs[2], visibleRule: 'mood = good' }] }, /no input mood/],
  ['another version than the extension’s', { ...task, version: { Major: 9, Minor: 0, Patch: 0 } }, /9\.0\.0/],
  ['an unknown member', { ...task, colour: 'red' }, /colour is not known/],
]

describe('the linter of the pipeline task', () => {
  it('finds nothing wrong with ours', () => expect(lintTask(task, beside, source.version)).toEqual([]))
  it.each(wrongTasks)('finds %s', (_, manifest, problem) => expect(lintTask(manifest, beside, source.version).join('\n')).toMatch(problem))
  it('offers every input that the code reads, and every variable that it writes', () => {
    const code = ['run', 'check', 'given', 'host', 'mirror']
      .map((file) => readFileSync(url(`../../../pipeline-task/src/${file}.ts`), 'utf8'))
      .join('\n')
    const read = [...code.matchAll(/(?:inputOf|fileOf|choiceOf|connectionOf|needed)\([\w.]*env, '(\w+)'/g)].map(([, name]) => name)
    expect(new Set(read)).toEqual(new Set(task.inputs.map(({ name }: { name: string }) => name)))
    const written = [...code.matchAll(/agent\.output\('(\w+)'/g)].map(([, name]) => name)
    expect(new Set(written)).toEqual(new Set(task.OutputVariables.map(({ name }: { name: string }) => name)))
  })
})

describe('the manifest against the code', () => {
  it('has a page in the code for every contribution', () => {
    for (const { properties } of source.contributions.filter((each: { type: string }) => each.type !== 'ms.vss-distributed-task.task'))
      expect(existsSync(url(`../${properties.uri.replace('.html', '.ts')}`))).toBe(true)
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
      for (const [, path] of html.matchAll(/(?:src|href)="(?:\.\/)?([^"]+)"/g)) expect(served).toContain(path)
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=/)
    }
  })
})
