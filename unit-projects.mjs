// How unit tests run: most can share what they import, which saves half of the time; the rest replace modules. The panels share a document.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageNames = ['packages', 'apps']
  .flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder)).map((name) => join(import.meta.dirname, folder, name, 'package.json')),
  )
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')).name)

const sharing = ['core', 'jira', 'azure-devops', 'cli', 'sandbox'].map((name) => `@plumbline/${name}`)
const apart = packageNames.filter((name) => !sharing.includes(name) && name !== '@plumbline/panels')
const projects = (names) => names.map((name) => `--project=${name}`)

/** Opens a browser, and so stands alone. */
const bridge = 'bridge.test.ts'

export const sharingTests = ['--no-isolate', `--exclude=**/${bridge}`, ...projects(sharing)]
export const panelTests = ['--no-isolate', '--project=@plumbline/panels']
export const apartTests = ['--passWithNoTests', ...projects(apart)]
export const bridgeTests = [bridge, '--project=@plumbline/sandbox']
