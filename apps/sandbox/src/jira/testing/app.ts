import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const guard = `!config.types.includes(issue.issueType.id) ? true : issue[config.field] == null ? 'not judged' : issue[config.field].gates.some(mark => mark.gate == config.gate && mark.state == 'passed' && new CalendarDate(mark.until) >= new Date().toCalendarDate()) ? true : 'not passed'`

const manifest = (scopes: readonly string[]) => ({
  app: {
    id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
    name: 'Small app',
    runtime: { name: 'nodejs22.x' },
    storage: {
      entities: [
        {
          name: 'doc',
          attributes: { collection: { type: 'string' }, version: { type: 'integer' }, body: { type: 'any' } },
          indexes: [{ name: 'by-collection', partition: ['collection'], range: ['version'] }],
        },
      ],
    },
  },
  modules: {
    'jira:issuePanel': [{ key: 'panel', title: 'Small', resource: 'gate', resolver: { function: 'resolver' } }],
    'jira:globalPage': [{ key: 'page', title: 'Small', resource: 'gate', resolver: { function: 'resolver' } }],
    'jira:adminPage': [{ key: 'admin', title: 'Small settings', resource: 'gate', resolver: { function: 'resolver' } }],
    'jira:customField': [{ key: 'plumbline-gates', name: 'Small gates', type: 'object', readOnly: true }],
    'jira:workflowValidator': [{ key: 'guard', name: 'Guard', expression: guard }],
    scheduledTrigger: [{ key: 'nightly', function: 'scheduled', interval: 'hour' }],
    consumer: [{ key: 'steps', queue: 'steps', function: 'consume' }],
    function: [
      { key: 'resolver', handler: 'index.resolver' },
      { key: 'scheduled', handler: 'index.scheduled' },
      { key: 'consume', handler: 'index.consume', timeoutSeconds: 900 },
    ],
  },
  resources: [{ key: 'gate', path: 'static/gate' }],
  permissions: { scopes },
})

/** Builds the small app of these tests with the real packages of Forge, as an app is built. */
export const buildSmallApp = async (
  scopes: readonly string[] = ['storage:app', 'read:jira-work', 'write:jira-work', 'read:jira-user'],
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'small-forge-app-'))
  mkdirSync(join(folder, 'static/gate'), { recursive: true })
  // a JSON text is YAML as well
  writeFileSync(join(folder, 'manifest.yml'), JSON.stringify(manifest(scopes)))
  const source = (name: string) => join(import.meta.dirname, name)
  await build({
    entryPoints: [source('app-functions.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: join(folder, 'functions/index.cjs'),
    logLevel: 'error',
  })
  await build({
    entryPoints: [source('app-page.ts')],
    bundle: true,
    minify: true,
    target: 'es2022',
    outfile: join(folder, 'static/gate/app.js'),
    logLevel: 'error',
  })
  copyFileSync(source('app-page.html'), join(folder, 'static/gate/index.html'))
  copyFileSync(source('app-page.css'), join(folder, 'static/gate/app.css'))
  return folder
}
