import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What Forge would deploy, as `apps/jira/build.mjs` writes it. */
const staging = join(import.meta.dirname, '../../apps/jira/dist/app')
const source = join(import.meta.dirname, '../../manifests/jira/manifest.yml')

interface Module {
  readonly key: string
  readonly resource?: string
  readonly icon?: string
  readonly function?: string
  readonly resolver?: { readonly function: string }
  readonly handler?: string
  readonly interval?: string
  readonly queue?: string
  readonly timeoutSeconds?: number
  readonly expression?: string
  readonly edit?: { readonly resource: string }
  readonly view?: { readonly resource: string }
  readonly readOnly?: boolean
  readonly type?: string
}
interface Manifest {
  readonly app: {
    readonly id: string
    readonly package: { readonly bundler: string; readonly path: string }
    readonly storage: { readonly entities: readonly { readonly name: string; readonly attributes: object }[] }
  }
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown; readonly content?: unknown }
  readonly modules: Readonly<Record<string, readonly Module[]>>
  readonly resources: readonly { readonly key: string; readonly path: string }[]
  readonly remotes?: unknown
}

/** The guarding expression as agreed with the local Jira and with core; a change here is a change of what is enforced. */
const guard =
  "!config.types.includes(issue.issueType.id) ? true : issue[config.field] == null ? 'Plumbline: not judged yet. Open the gate panel of this project.' : !issue[config.field].gates.some(mark => (config.slot == null ? mark.gate == config.gate : mark.slot == config.slot) && mark.state == 'passed') ? 'Plumbline: ' + (config.slot == null ? config.gate : 'gate ' + config.slot) + ' is not passed. The gate panel says what is missing.' : issue[config.field].gates.some(mark => (config.slot == null ? mark.gate == config.gate : mark.slot == config.slot) && mark.state == 'passed' && new CalendarDate(mark.until) >= new Date().toCalendarDate()) ? true : 'Plumbline: the decision on ' + (config.slot == null ? config.gate : 'gate ' + config.slot) + ' can no longer be used. Judge the gate again.'"

const manifest = parse(readFileSync(source, 'utf8')) as Manifest
const modules = Object.values(manifest.modules).flat()
const module = (kind: string): readonly Module[] => manifest.modules[kind] ?? []

/** The vendor's own validation; its processors look for the app in the working directory, so the suite runs in one process from there. */
const validate = async (type: (typeof ValidationTypes)[keyof typeof ValidationTypes]) =>
  ProcessorBuilder.instance().withValidation(type).withOptions({ deprecatedRuntimes: [] }).build().process()

const home = process.cwd()
beforeAll(() => {
  if (!existsSync(join(staging, 'manifest.yml'))) throw new Error('The Forge app is not built. Run `node apps/jira/build.mjs` first.')
  process.chdir(staging)
})
afterAll(() => process.chdir(home))

describe('the Forge manifest', () => {
  it('is the one that was built', () => expect(readFileSync(join(staging, 'manifest.yml'), 'utf8')).toBe(readFileSync(source, 'utf8')))

  it.each(['FULL', 'PRODUCT_TRIGGER'] as const)('passes %s validation of the vendor', { timeout: 60_000 }, async (type) => {
    const { success, errors } = await validate(ValidationTypes[type])
    expect(errors ?? []).toEqual([])
    expect(success).toBe(true)
  })

  it('holds by the agreed expression and explains by a function, for both kinds of projects', () =>
    expect(module('jira:workflowValidator')).toEqual([
      expect.objectContaining({ key: 'plumbline-gate', expression: guard, projectTypes: ['company-managed', 'team-managed'] }),
      expect.objectContaining({
        key: 'plumbline-gate-explained',
        function: 'validate-move',
        projectTypes: ['company-managed', 'team-managed'],
      }),
    ]))

  it('keeps marks and scores in fields that people cannot write', () =>
    expect(module('jira:customField')).toEqual([
      expect.objectContaining({ key: 'plumbline-gates', type: 'object', readOnly: true }),
      expect.objectContaining({ key: 'plumbline-score', type: 'number', readOnly: true }),
    ]))

  it('has the property indexed by which an issue that it made is found again', () =>
    expect(module('jira:entityProperty')).toEqual([
      expect.objectContaining({ entityType: 'issue', propertyKey: 'plumbline-made', values: [{ path: 'key', type: 'string' }] }),
    ]))

  it('asks for the scopes that the README explains, and for nothing else', () =>
    expect(manifest.permissions).toEqual({
      scopes: [
        'storage:app',
        'read:jira-work',
        'write:jira-work',
        'read:jira-user',
        'read:workflow:jira',
        'write:workflow:jira',
        'read:audit-log:jira',
        'read:user:jira',
        'write:app-data:jira',
      ],
    }))

  it('reaches nothing outside Jira and allows no inline code', () => {
    expect(manifest.remotes).toBeUndefined()
    expect(manifest.permissions.external).toBeUndefined()
    expect(manifest.permissions.content).toBeUndefined()
  })

  it('stays within the platform limit of scheduled triggers', () => {
    expect(module('scheduledTrigger').length).toBeLessThanOrEqual(5)
    expect(module('scheduledTrigger').filter(({ interval }) => interval === 'fiveMinute').length).toBeLessThanOrEqual(1)
  })

  it('gives long time only to functions that a consumer alone calls', () => {
    const long = module('function').filter(({ timeoutSeconds }) => (timeoutSeconds ?? 0) > 25)
    const callers = (key: string) => modules.filter((each) => each.function === key || each.resolver?.function === key)
    for (const { key } of long) expect(callers(key).map((each) => each.queue)).toEqual([expect.stringMatching(/-queue$/)])
  })

  it('names handlers that the bundle exports, and no others stand in it', () => {
    const exported = createRequire(join(staging, 'manifest.yml'))(`./${manifest.app.package.path}/index.cjs`) as Record<string, unknown>
    const handlers = module('function').map(({ handler }) => handler ?? '')
    expect(handlers.map((handler) => handler.replace(/^index\./, '')).sort()).toEqual(Object.keys(exported).sort())
    for (const name of Object.keys(exported)) expect(typeof exported[name]).toBe('function')
  })

  it('names resources that are there, each used, and pages without inline code', () => {
    const used = new Set(
      modules
        .flatMap(({ resource, icon, edit, view }) => [resource, edit?.resource, view?.resource, icon?.match(/^resource:([^;]+);/)?.[1]])
        .filter(Boolean),
    )
    expect([...used].sort()).toEqual(manifest.resources.map(({ key }) => key).sort())
    for (const { path } of manifest.resources.filter(({ key }) => key !== 'icons')) {
      const html = readFileSync(join(staging, path, 'index.html'), 'utf8')
      expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/)
      for (const [, file] of html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) expect(existsSync(join(staging, path, file ?? ''))).toBe(true)
    }
    for (const { icon } of modules) if (icon) expect(existsSync(join(staging, 'static/icons', icon.split(';')[1] ?? ''))).toBe(true)
  })

  it('declares the entity that the app stores, with the attributes that it writes', () =>
    expect(manifest.app.storage.entities.map(({ name, attributes }) => [name, Object.keys(attributes)])).toEqual([
      ['document', ['collection', 'id', 'version', 'body']],
    ]))
})

describe('the validation of the vendor, on a spoiled copy,', () => {
  const spoil = async (from: string, to: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-manifest-'))
    cpSync(staging, folder, { recursive: true })
    const text = readFileSync(source, 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, 'manifest.yml'), text.replace(from, to))
    process.chdir(folder)
    const { errors } = await validate(ValidationTypes.FULL)
    process.chdir(staging)
    rmSync(folder, { recursive: true })
    return (errors ?? []).map(({ message }) => message).join('\n')
  }

  it.each([
    ['an unknown module', 'jira:globalPage:', 'jira:pmoPage:', 'pmoPage'],
    ['an unknown scope', 'read:jira-user', 'read:pmo', 'read:pmo'],
    ['a function that is not there', 'function: refresh-schedule', 'function: refresh-never', 'refresh-never'],
    ['a folder that is not there', 'path: static/gate', 'path: static/gates', 'static/gates'],
  ])('finds %s', { timeout: 60_000 }, async (_what, from, to, named) => expect(await spoil(from, to)).toContain(named))
})
