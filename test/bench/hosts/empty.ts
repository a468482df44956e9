import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const apps = join(import.meta.dirname, '../../../apps')

/** What every page of a Forge app does: follows the theme, asks where it is, and here shows one line. */
const forgePage = `
import { view } from '@forge/bridge'
await view.theme.enable()
const { extension } = await view.getContext()
const line = document.createElement('p')
line.id = 'line'
line.textContent = 'Nothing more on item ' + extension.issue.key
document.getElementById('root').append(line)
`

const forgeFunctions = `
import { makeResolver } from '@forge/resolver'
export const resolver = makeResolver({ nothing: () => ({}) })
export const letThrough = () => ({ result: true })
`

/** What every page of an extension does: shakes hands with the host, shows something and says so; here one line. */
const extensionPage = `
import { getUser, init, notifyLoadSucceeded, ready } from 'azure-devops-extension-sdk'
init({ loaded: false, applyTheme: true })
await ready()
const line = document.createElement('p')
line.id = 'line'
line.textContent = 'Nothing more for ' + getUser().displayName
document.getElementById('root').append(line)
await notifyLoadSucceeded()
`

const html = (script: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Empty</title><script type="module" src="./${script}"></script></head>
  <body><main id="root"></main></body>
</html>
`

const forgeManifest = {
  app: { id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-00000000e000', name: 'Empty app', runtime: { name: 'nodejs22.x' } },
  modules: {
    'jira:issuePanel': [{ key: 'panel', title: 'Empty', resource: 'gate', resolver: { function: 'resolver' } }],
    'jira:workflowValidator': [{ key: 'let-through', name: 'Let through', function: 'let-through' }],
    function: [
      { key: 'resolver', handler: 'index.resolver' },
      { key: 'let-through', handler: 'index.letThrough' },
    ],
  },
  resources: [{ key: 'gate', path: 'static/gate' }],
  permissions: { scopes: ['read:jira-work'] },
}

const extensionManifest = {
  id: 'empty',
  publisher: 'nobody',
  version: '0.1.0',
  name: 'Empty extension',
  scopes: ['vso.work'],
  contributions: [
    {
      id: 'gate',
      type: 'ms.vss-work-web.work-item-form-group',
      targets: ['ms.vss-work-web.work-item-form'],
      properties: { name: 'Empty', uri: 'gate.html', height: 640 },
    },
  ],
}

const built = (app: 'jira' | 'azure-devops', contents: string, outfile: string, platform: 'node' | 'browser') =>
  build({
    stdin: { contents, resolveDir: join(apps, app) },
    outfile,
    bundle: true,
    minify: true,
    platform,
    target: platform === 'node' ? 'node20' : 'es2022',
    format: platform === 'node' ? 'cjs' : 'esm',
    logLevel: 'error',
  })

/** The folder of an app that does nothing, built as ours is and with the platform's own libraries: what the host costs whatever is in it. */
export const emptyForgeApp = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-forge-app-'))
  mkdirSync(join(folder, 'static/gate'), { recursive: true })
  // A JSON text is YAML as well.
  writeFileSync(join(folder, 'manifest.yml'), JSON.stringify(forgeManifest))
  writeFileSync(join(folder, 'static/gate/index.html'), html('index.js'))
  await built('jira', forgeFunctions, join(folder, 'functions/index.cjs'), 'node')
  await built('jira', forgePage, join(folder, 'static/gate/index.js'), 'browser')
  return folder
}

/** The folder of an extension that does nothing. */
export const emptyExtension = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-extension-'))
  writeFileSync(join(folder, 'vss-extension.json'), JSON.stringify(extensionManifest))
  writeFileSync(join(folder, 'gate.html'), html('gate.js'))
  await built('azure-devops', extensionPage, join(folder, 'gate.js'), 'browser')
  return folder
}
